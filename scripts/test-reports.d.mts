export type Tally = { readonly passed: number; readonly failed: number; readonly note: string }

/** Passed and failed tests of a Vitest JSON report. */
export function readVitest(file: string, exitCode: number): Tally

/** Passed and failed tests of a Playwright JSON report. */
export function readPlaywright(file: string, exitCode: number): Tally

/** A chaos run as one test; each thing it found counts as a failure. */
export function readChaos(file: string, exitCode: number): Tally

/** Several tallies as one. */
export function together(tallies: readonly Tally[]): Tally
