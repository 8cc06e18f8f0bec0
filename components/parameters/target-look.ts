/** Where the address points: tinted a little beyond the text's own edges, without moving it. */
export const targetLook =
  'target:bg-accent-soft target:shadow-[-12px_0_0_var(--color-accent-soft),12px_0_0_var(--color-accent-soft)]'
