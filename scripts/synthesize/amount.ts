/** Amounts of bytes as a person writes them. */

const units = { '': 1, B: 1, kB: 1e3, MB: 1e6, GB: 1e9 } as const;

/** `50MB` to 50,000,000; a number without a unit is bytes. Throws where it is no amount. */
export function parseBytes(words: string): number {
  const match = /^(\d+(?:\.\d+)?)\s?(B|kB|MB|GB)?$/.exec(words);
  if (!match) throw new Error(`Unexpected amount \`${words}\`, expected one such as \`50MB\``);
  return Math.round(Number(match[1]) * units[(match[2] ?? '') as keyof typeof units]);
}

/** 50,000,000 to "50 MB"; one digit after the point below ten. */
export function formatBytes(bytes: number): string {
  const unit = bytes >= 1e6 ? 'MB' : 'kB';
  const amount = bytes / units[unit];
  return `${amount.toFixed(amount < 10 ? 1 : 0)} ${unit}`;
}
