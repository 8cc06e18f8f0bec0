import type { Pill } from './picture-text'

// What the parts of both pictures have in common, in pixels.

export const inset = 12
export const headHeight = 34
export const subnetsHead = 26
export const pillHeight = 22
export const pillStep = 27

/** How much room the subnets of a shore take, their heading included. */
export const subnetsHeight = (pills: readonly Pill[]): number =>
  subnetsHead + ((pills.at(-1)?.row ?? 0) + 1) * pillStep
