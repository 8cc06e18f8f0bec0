import { expect, test } from 'vitest'
import { messagesOfHidden } from './hidden-messages'

const quiet = { error: undefined, errorAction: undefined, notices: [] }
const notice = { severity: 'warning', message: 'Is wide.' } as const

test('a field without anything to say adds nothing', () => {
  expect(messagesOfHidden([{ label: 'Local', ...quiet }])).toEqual(quiet)
})

test('the first error leads, and what is said of both is said once', () => {
  const both = 'Exists already.'
  expect(
    messagesOfHidden([
      { label: 'Local', error: both, errorAction: 'mend', notices: [notice] },
      { label: 'Remote', error: both, errorAction: undefined, notices: [] },
    ]),
  ).toEqual({
    error: 'Local, Remote: Exists already.',
    errorAction: 'mend',
    notices: [{ severity: 'warning', message: 'Local: Is wide.' }],
  })
})

test('an error of the second field is the error, and a second one stays a notice', () => {
  expect(
    messagesOfHidden([
      { label: 'Local', ...quiet, notices: [notice] },
      {
        label: 'Remote',
        error: 'First.',
        errorAction: undefined,
        notices: [{ severity: 'error', message: 'Second.' }],
      },
    ]),
  ).toEqual({
    error: 'Remote: First.',
    errorAction: undefined,
    notices: [
      { severity: 'warning', message: 'Local: Is wide.' },
      { severity: 'error', message: 'Remote: Second.' },
    ],
  })
})
