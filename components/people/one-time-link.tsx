import { utcWords } from '@/components/connections/time-words'
import { Callout } from '@/components/ui/callout'
import { CodeBlock } from '@/components/ui/code-block'
import type { NewLink } from '@/lib/http/people'

/** A link that is shown this once: the server keeps a digest of it alone. */
export function OneTimeLink({ link, says }: { link: NewLink; says: string }) {
  return (
    <div role="status" className="flex flex-col gap-3">
      <Callout severity="warning" title="This link is shown once. Copy it now.">
        {says} It can be used once, until {utcWords(link.ExpireTime)}; whoever has it can use it,
        so give it to nobody else.
      </Callout>
      <CodeBlock label="link">{link.Link}</CodeBlock>
    </div>
  )
}
