/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export type Random = () => number

export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A whole number from `min` to `max`. */
export const between = (random: Random, min: number, max: number): number =>
  min + Math.floor(random() * (max - min + 1))

export function oneOf<T>(random: Random, values: readonly T[]): T {
  const chosen = values[Math.floor(random() * values.length)]
  if (chosen === undefined) throw new Error('There is nothing to choose from.')
  return chosen
}

export const isOneIn = (random: Random, count: number): boolean => random() * count < 1
