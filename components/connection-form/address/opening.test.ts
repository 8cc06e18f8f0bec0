import { describe, expect, test } from 'vitest'
import { defaultText } from '@/lib/vpn/defaults'
import { writeLink } from '@/lib/vpn/share-link'
import { formWith } from '@/lib/vpn/testing-form'
import { isUntouched, openForm } from './opening'

const draft = formWith({ Name: 'my-draft', 'IkeConfig.IkeLifetime': '90000' })
const other = formWith({ Name: 'their-link' })

describe('how the form opens', () => {
  test('with nothing, it is untouched', () => {
    const opening = openForm('', null)
    expect(opening.from).toBe('nothing')
    expect(isUntouched(opening.text)).toBe(true)
  })

  test('with two tunnels it is untouched until it holds a value', () => {
    const two = defaultText('dual')
    expect(isUntouched(two)).toBe(true)
    expect(isUntouched({ ...two, name: 'mine' })).toBe(false)
  })

  test('a link of the other mode waits for an answer as soon as it holds a value', () => {
    const two = writeLink(defaultText('dual'))
    expect(openForm('#Name=theirs', two).rival).toMatchObject({ name: 'theirs' })
    expect(openForm(`#${two}&Name=theirs`, 'Name=theirs').rival?.tunnels).toHaveLength(2)
    expect(openForm(`#${two}`, 'Name=mine').rival?.tunnels).toHaveLength(2)
    expect(openForm(`#${two}`, '').rival).toBeUndefined()
  })

  test('with a link alone, it is the link', () => {
    expect(openForm(`#${writeLink(other)}`, null)).toMatchObject({
      from: 'link',
      text: { name: 'their-link' },
      rival: undefined,
    })
  })

  test('with a draft alone, it is the draft, invalid values and all', () => {
    const opening = openForm('', writeLink(draft))
    expect(opening).toMatchObject({ from: 'draft', text: { name: 'my-draft' }, rival: undefined })
    expect(opening.text.tunnels[0]?.ikeLifetime).toBe('90000')
  })

  test('after a reload its own address is no rival, although a link would refuse a value of it', () => {
    const opening = openForm(`#${writeLink(draft)}`, writeLink(draft))
    expect(opening).toMatchObject({ from: 'draft', refused: [], rival: undefined })
  })

  test('a link over another draft waits for an answer', () => {
    const opening = openForm(`#${writeLink(other)}`, writeLink(draft))
    expect(opening).toMatchObject({
      from: 'draft',
      text: { name: 'my-draft' },
      rival: { name: 'their-link' },
    })
  })
})
