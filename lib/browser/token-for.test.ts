import { expect, test } from 'vitest'
import type { SentForm } from './sent-forms'
import { tokenFor } from './token-for'

const form = 'RegionId=cn-shanghai&Name=a'
const changed = 'RegionId=cn-shanghai&Name=b'
const sentForm: SentForm = { token: 'sent-token', fragment: form }
const fresh = () => 'fresh'

test('a form that nobody has seen before gets a token of its own', () => {
  const choice = tokenFor(form, { draft: null, sent: [] }, fresh)
  expect(choice).toEqual({ token: 'fresh', isKnown: false })
})

test('a reload and a second tab find the token of the draft they are equal to', () => {
  const draft = { fragment: form, token: 'draft-token' }
  expect(tokenFor(form, { draft, sent: [] }, fresh)).toMatchObject({
    token: 'draft-token',
    isKnown: true,
  })
})

test('another form than the draft does not take the draft’s token', () => {
  const draft = { fragment: form, token: 'draft-token' }
  expect(tokenFor(changed, { draft, sent: [] }, fresh).token).toBe('fresh')
})

test('a draft that was kept without a token gets a fresh one', () => {
  const draft = { fragment: form, token: '' }
  expect(tokenFor(form, { draft, sent: [] }, fresh).token).toBe('fresh')
})

test('a form that was sent keeps its token until its outcome is seen, also when the draft is gone', () => {
  expect(tokenFor(form, { draft: null, sent: [sentForm] }, fresh)).toEqual({
    token: 'sent-token',
    isKnown: true,
  })
})

test('a draft that was changed after it was sent is still the form that was sent', () => {
  const draft = { fragment: changed, token: 'sent-token' }
  expect(tokenFor(changed, { draft, sent: [sentForm] }, fresh)).toEqual({
    token: 'sent-token',
    isKnown: true,
  })
})

test('the draft’s token goes before that of an equal form sent earlier', () => {
  const draft = { fragment: form, token: 'renewed' }
  expect(tokenFor(form, { draft, sent: [sentForm] }, fresh)).toEqual({
    token: 'renewed',
    isKnown: true,
  })
})

test('two untouched forms never share a token', () => {
  const draft = { fragment: '', token: 'draft-token' }
  const sent = [{ ...sentForm, fragment: '' }]
  expect(tokenFor('', { draft, sent }, fresh).token).toBe('fresh')
})
