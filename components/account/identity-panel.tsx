'use client'

import { Panel } from '@/components/connections/details/panel'
import { useCaller } from '@/components/layout/caller'
import { DefinitionList, DefinitionRow } from '@/components/ui/definition-list'
import { actionWords } from '@/lib/access/action-words'
import { type Action, mayDo } from '@/lib/access/actions'
import { type Role, roleWords } from '@/lib/access/roles'

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** What somebody of a role may do, and what they may not, in the words of the one table. */
const permissions = (role: Role, may: boolean) =>
  Object.entries(actionWords).flatMap(([action, says]) =>
    mayDo(role, action as Action) === may ? [says] : [],
  )

/** Who one is, and what one's role may do. */
export function IdentityPanel() {
  const { name, email, role } = useCaller()
  const { label, says } = roleWords[role]
  const missing = permissions(role, false)
  return (
    <Panel title="Who you are">
      <DefinitionList>
        <DefinitionRow term="Name">{name}</DefinitionRow>
        <DefinitionRow term="E-mail address">{email}</DefinitionRow>
        <DefinitionRow term="Role">
          {label}
          <p className="mt-0.5 text-ink-muted text-xs">{says}</p>
        </DefinitionRow>
        <DefinitionRow term="You may">
          {capital(permissions(role, true).join(', '))}.
        </DefinitionRow>
        {missing.length > 0 && (
          <DefinitionRow term="You may not">
            {capital(missing.join(', '))}.
            <p className="mt-0.5 text-ink-muted text-xs">An admin can give you another role.</p>
          </DefinitionRow>
        )}
      </DefinitionList>
    </Panel>
  )
}
