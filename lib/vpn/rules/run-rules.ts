import type { PartialConnection } from '../connection'
import { type Facts, factsOfTunnel } from '../facts'
import type { Finding } from '../finding'
import { rules } from './all-rules'
import type { Rule, Said } from './rule'

function finding(rule: Rule, said: Said): Finding {
  return {
    severity: said.severity ?? rule.severity,
    paths: said.paths,
    message: said.message,
    source: said.source ?? rule.source,
    rule: rule.id,
    ...(said.fix && { fix: said.fix }),
  }
}

/** Everything the rules have to say, in the order of the rules. */
export function runRules(connection: PartialConnection, facts: Facts): Finding[] {
  const findings: Finding[] = []
  const factsByTunnel = connection.tunnels.map((_, index) => factsOfTunnel(facts, index))
  for (const rule of rules) {
    if (rule.scope === 'connection') {
      for (const said of rule.check(connection, facts)) findings.push(finding(rule, said))
      continue
    }
    connection.tunnels.forEach((tunnel, index) => {
      const at = (key: string) =>
        `tunnels.${index}.${key}` as ReturnType<Parameters<typeof rule.check>[0]['at']>
      const own = { tunnel, connection, facts: factsByTunnel[index] ?? {}, at }
      for (const said of rule.check(own)) {
        findings.push(finding(rule, said))
      }
    })
  }
  return findings
}
