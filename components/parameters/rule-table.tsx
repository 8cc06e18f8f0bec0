import { Badge } from '@/components/ui/badge'
import { severities } from '@/components/ui/severity'
import { Table, TableScroll, TBody, Td, THead, Th, Tr } from '@/components/ui/table'
import type { Severity } from '@/lib/vpn/finding'
import { rules } from '@/lib/vpn/rules/all-rules'
import { surroundingsRules } from '@/lib/vpn/surroundings/check-surroundings'
import { ruleWords } from './rule-words'
import { SourceLinks } from './source-links'
import { surroundingsRuleWords } from './surroundings-rule-words'

const tones = { error: 'danger', warning: 'warning', advice: 'info' } as const satisfies Record<
  Severity,
  string
>

const allWords = { ...ruleWords, ...surroundingsRuleWords }

export function RuleTable() {
  return (
    <TableScroll label="Every rule">
      <Table>
        <THead>
          <Tr>
            <Th>Rule</Th>
            <Th>Severity</Th>
            <Th>Looks for</Th>
            <Th>Who says so</Th>
          </Tr>
        </THead>
        <TBody>
          {[...rules, ...surroundingsRules].map(({ id, severity, source }) => (
            <Tr key={id} id={`rule-${id}`} className="target:bg-accent-soft">
              <Th scope="row">
                <code translate="no" className="text-xs">
                  {id}
                </code>
              </Th>
              <Td>
                <Badge tone={tones[severity]}>{severities[severity].word}</Badge>
              </Td>
              <Td className="min-w-64">{allWords[id]}</Td>
              <Td className="min-w-52 text-ink-muted text-xs leading-5">
                <SourceLinks sources={source} />
              </Td>
            </Tr>
          ))}
        </TBody>
      </Table>
    </TableScroll>
  )
}
