import 'server-only'
import {
  closeSync,
  fchmodSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'

/** One line for each change. `entries` are those that were there when it was opened. */
export type Journal = {
  readonly entries: readonly unknown[]
  append(entry: unknown): void
  clear(): void
  close(): void
}

const newline = 0x0a

/** A journal that forgets. */
export const memoryJournal = (): Journal => ({
  entries: [],
  append: () => undefined,
  clear: () => undefined,
  close: () => undefined,
})

function parseLines(file: string, text: string): unknown[] {
  const lines = text.split('\n')
  lines.pop()
  return lines.map((line, index) => {
    try {
      return JSON.parse(line) as unknown
    } catch {
      throw new Error(
        `The sandbox state ${file} is damaged in line ${index + 1}. Remove the file to start anew.`,
      )
    }
  })
}

/**
 * Opens a journal of JSON lines, for its owner only: it holds pre-shared keys. A process that is
 * killed in mid-write leaves a last line without its newline; nobody was answered for that line,
 * so it is cut off. An append is one write, whatever the size of the file.
 */
export function openJournal(file: string): Journal {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const descriptor = openSync(file, 'a+', 0o600)
  // A file that was there keeps its mode otherwise.
  fchmodSync(descriptor, 0o600)
  const bytes = readFileSync(descriptor)
  let length = bytes.lastIndexOf(newline) + 1
  if (length < bytes.length) ftruncateSync(descriptor, length)
  const entries = parseLines(file, bytes.subarray(0, length).toString('utf8'))
  return {
    entries,
    append(entry) {
      const line = Buffer.from(`${JSON.stringify(entry)}\n`)
      const written = writeSync(descriptor, line)
      if (written !== line.length) {
        ftruncateSync(descriptor, length)
        throw new Error(`The sandbox state ${file} could not be written in full.`)
      }
      length += written
    },
    clear() {
      ftruncateSync(descriptor, 0)
      length = 0
    },
    close: () => closeSync(descriptor),
  }
}
