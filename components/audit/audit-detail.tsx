import { localWords } from '@/components/connections/time-words'
import { CopyButton } from '@/components/ui/copy-button'
import { DefinitionList, DefinitionRow } from '@/components/ui/definition-list'
import type { AuditEntry } from '@/lib/http/audit'

/** All of an entry that the row has no room for. */
export function AuditDetails({ entry }: { entry: AuditEntry }) {
  const { Seq, Time, ActorId, Via, Action, Target, Detail, Hash } = entry
  return (
    <DefinitionList aria-label={`Entry ${Seq}`} className="max-w-3xl">
      <DefinitionRow term="Entry">{Seq}</DefinitionRow>
      <DefinitionRow term="Your time">{localWords(Time)}</DefinitionRow>
      <DefinitionRow term="Action" mono>
        {Action}
      </DefinitionRow>
      {ActorId && (
        <DefinitionRow term="Person" mono>
          {ActorId}
        </DefinitionRow>
      )}
      {Via && <DefinitionRow term="Signed in by">{Via}</DefinitionRow>}
      {Target && (
        <DefinitionRow term="Target" mono>
          {Target}
        </DefinitionRow>
      )}
      {Object.entries(Detail).map(([name, value]) => (
        <DefinitionRow key={name} term={name}>
          {String(value)}
        </DefinitionRow>
      ))}
      <DefinitionRow
        term="Hash"
        mono
        action={<CopyButton text={Hash} label={`Copy the hash of entry ${Seq}`} />}
      >
        {Hash}
      </DefinitionRow>
    </DefinitionList>
  )
}
