/** Amounts as the commands for hosts print them. */

/** `0.04`, `3.7`, `120`: two figures that count, and no more. */
export const decimals = (amount: number): string => {
  if (amount >= 100) return Math.round(amount).toLocaleString('en-US');
  return amount >= 10 ? amount.toFixed(1) : String(Number(amount.toPrecision(2)));
};
