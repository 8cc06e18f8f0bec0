import { draftMax } from '@/lib/http/draft'
import { integer, named, object, text, time } from '../json-schema'

const members = {
  DraftId: text(),
  Name: text(),
  MadeBy: text(),
  ChangedBy: text(),
  CreateTime: time(),
  ChangeTime: time(),
  Version: integer({ description: 'What a change must name in If-Match.' }),
}

const link = text({
  maxLength: draftMax.link,
  description: 'The form as the fragment of its link; holds no secret.',
})

export const draftSummary = object(members)

export const draft = named('Draft', object({ ...members, Link: link }))

export const draftBody = object({
  Name: text({ minLength: 1, maxLength: draftMax.name }),
  Link: link,
})
