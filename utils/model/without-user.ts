/** The address without a user's name and password, which are nobody's to keep or to send. What is no address stays as it is. */
export function withoutUser(address: string): string {
  const url = URL.parse(address);
  if (url === null || (url.username === '' && url.password === '')) return address;
  return Object.assign(url, { username: '', password: '' }).href;
}
