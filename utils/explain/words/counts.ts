/** "inga webbplatser", "1 webbplats", "7 webbplatser". */
export const countInSwedish = (count: number, none: string, one: string, many: string): string => [none, one][count] ?? `${count} ${many}`;

/** "no websites", "1 website", "7 websites". */
export const countInEnglish = (count: number, one: string, many: string): string => [`no ${many}`, `1 ${one}`][count] ?? `${count} ${many}`;
