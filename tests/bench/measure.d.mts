export const leastOf: (values: readonly number[]) => number;
export const medianOf: (values: readonly number[]) => number;
