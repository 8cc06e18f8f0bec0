import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type {
  FullConfig,
  FullResult,
  Reporter,
  Suite,
  TestCase,
  TestError,
  TestResult,
} from '@playwright/test/reporter'

const progressEvery = 20

function messageOf({ message, value, snippet }: TestError): string {
  const text = [message ?? value ?? 'no message', snippet].filter(Boolean).join('\n')
  return stripVTControlCharacters(text)
}

/** Plain text for terminals and logs: a line now and then, then each failed test with its message. */
export default class CompactReporter implements Reporter {
  #root = ''
  #total = 0
  #done = 0
  #failures: string[] = []
  #skipped: string[] = []
  #passed = 0

  onBegin(config: FullConfig, suite: Suite) {
    this.#root = config.rootDir
    this.#total = suite.allTests().length
    console.log(`${this.#total} browser tests, ${config.workers} workers`)
  }

  #nameOf(test: TestCase): string {
    const { file, line } = test.location
    const titles = test.titlePath().slice(3).join(' › ')
    return `${relative(this.#root, file)}:${line}  ${titles}`
  }

  onTestEnd(test: TestCase, result: TestResult) {
    this.#done += 1
    if (result.status === 'skipped') this.#skipped.push(this.#nameOf(test))
    else if (result.status === test.expectedStatus) this.#passed += 1
    else {
      const messages = result.errors.map(messageOf).join('\n\n')
      const block = `FAILED (${result.status}) ${this.#nameOf(test)}\n${messages}\n`
      this.#failures.push(this.#nameOf(test))
      console.log(`\n${block}`)
    }
    if (this.#done % progressEvery === 0)
      console.log(`${this.#done} of ${this.#total}, ${this.#failures.length} failed`)
  }

  onError(error: TestError) {
    console.log(`\nERROR outside of tests\n${messageOf(error)}\n`)
  }

  onStdErr(chunk: string | Buffer) {
    process.stderr.write(chunk)
  }

  onStdOut(chunk: string | Buffer) {
    process.stdout.write(chunk)
  }

  onEnd(result: FullResult) {
    const seconds = (result.duration / 1000).toFixed(1)
    for (const name of this.#skipped) console.log(`SKIPPED ${name}`)
    for (const name of this.#failures) console.log(`FAILED ${name}`)
    console.log(
      `browser tests ${result.status}: ${this.#passed} passed, ${this.#failures.length} failed, ${this.#skipped.length} skipped, ${seconds} s`,
    )
  }

  printsToStdio() {
    return true
  }
}
