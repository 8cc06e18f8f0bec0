import { leftOut } from '@/lib/vpn/parameters/registry'
import { OwnErrors, ServiceErrors } from './error-entries'
import { ParameterEntry } from './parameter-entry'
import { referenceSteps } from './reference-entries'
import { ReferenceNav } from './reference-nav'
import { ReferenceSection } from './reference-section'
import { referenceSections, stepAnchor } from './reference-sections'
import { RuleTable } from './rule-table'
import { TwoTunnels } from './two-tunnels'

/** The reference, drawn from the declarations that the form and the requests are made of. */
export function ParameterReference() {
  return (
    <div className="grid gap-x-10 gap-y-4 lg:grid-cols-[15rem_minmax(0,1fr)]">
      <ReferenceNav sections={referenceSections} />
      <div className="flex min-w-0 flex-col gap-12">
        {referenceSteps.map(({ id, title, entries }) => (
          <ReferenceSection key={id} id={stepAnchor(id)} title={title}>
            {entries.map((entry) => (
              <ParameterEntry key={entry.name} entry={entry} />
            ))}
          </ReferenceSection>
        ))}
        <ReferenceSection
          id="two-tunnels"
          title="Two tunnels"
          lead="Whether a connection has one tunnel or two follows from its VPN gateway. The parameters of a tunnel are the same in both; their names and the way they are sent are not, and the two are never mixed."
        >
          <TwoTunnels />
        </ReferenceSection>
        <ReferenceSection
          id="rules"
          title="Rules"
          lead="What is checked across values. An error blocks, a warning asks to be acknowledged, advice informs."
        >
          <RuleTable />
        </ReferenceSection>
        <ReferenceSection
          id="errors"
          title="Error codes of the service"
          lead="What a refusal means and what to do about it; the first eleven are those of the 2020 reference."
        >
          <ServiceErrors />
        </ReferenceSection>
        <ReferenceSection id="own-errors" title="Error codes of Causeway">
          <OwnErrors />
        </ReferenceSection>
        <ReferenceSection
          id="left-out"
          title="Not a value of a connection"
          lead="Parameters of the operation that the form does not offer as values, and why."
        >
          <LeftOut />
        </ReferenceSection>
      </div>
    </div>
  )
}

function LeftOut() {
  return (
    <dl className="grid gap-y-1.5 border-line border-t pt-3 sm:grid-cols-[16rem_minmax(0,1fr)] sm:gap-x-8">
      {Object.entries(leftOut).map(([name, because]) => (
        <div key={name} className="contents">
          <dt id={name} className="target:bg-accent-soft">
            <code translate="no">{name}</code>
          </dt>
          <dd className="text-ink-muted">{because}</dd>
        </div>
      ))}
    </dl>
  )
}
