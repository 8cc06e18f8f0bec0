/**
 * Where the address points: tinted a little beyond the text's own edges, without moving it. An entry
 * with several names has an anchor of its own for each, which tints the whole.
 */
export const targetLook =
  'target:bg-accent-soft target:shadow-[-12px_0_0_var(--color-accent-soft),12px_0_0_var(--color-accent-soft)] has-[>span:target]:bg-accent-soft has-[>span:target]:shadow-[-12px_0_0_var(--color-accent-soft),12px_0_0_var(--color-accent-soft)]'
