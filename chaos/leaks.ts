import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keyMark } from './plan'

/** A text as it is, and as it stands in base64 at each of the three places it can begin at. */
const tracesOf = (text: string): readonly Buffer[] => [
  Buffer.from(text),
  ...[0, 1, 2].map((shift) => {
    const shifted = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)])
    // The characters at both ends depend on the neighbours, too.
    const encoded = shifted.toString('base64').replace(/=+$/, '')
    return Buffer.from(encoded.slice(Math.ceil((shift * 8) / 6) + (shift ? 1 : 0), -1))
  }),
]

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesUnder(path)
    return entry.isFile() ? [path] : []
  })
}

/** The files under a folder in which a key of the run stands, or one of `secrets`. */
export function leaksIn(folder: string, secrets: readonly string[] = []): string[] {
  const traces = [keyMark, ...secrets].flatMap(tracesOf)
  return filesUnder(folder).filter((file) => {
    const bytes = readFileSync(file)
    return traces.some((trace) => bytes.includes(trace))
  })
}
