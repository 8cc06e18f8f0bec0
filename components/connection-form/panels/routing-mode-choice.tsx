'use client'

import { ChoiceGroup } from '@/components/ui/choice-group'
import { Field } from '@/components/ui/field'
import { destinationSubnets, type RoutingMode, routingModeOf } from '@/lib/vpn/routing-mode'
import { slotAt } from '@/lib/vpn/slots'
import { cite } from '@/lib/vpn/sources'
import { fieldId, useFormModel } from '../form-model'
import { fieldSource, useParameterControl } from '../use-parameter-field'
import { messagesOfHidden } from './hidden-messages'
import { useTypedSubnets } from './use-typed-subnets'

const options: readonly { value: RoutingMode; label: string; note: string }[] = [
  {
    value: 'protected-flows',
    label: 'Protected data flows',
    note: 'Only traffic between the blocks below enters the tunnel, by a policy-based route for each pair of blocks, which has to be published to the VPC.',
  },
  {
    value: 'destination',
    label: 'Destination routing',
    note: 'Routes alone decide what enters the tunnel: each network of your site needs a destination route on the VPN gateway, published to the VPC, or comes by BGP.',
  },
]

const source = [cite('today', 'LocalSubnet')].map(fieldSource)
const [local, remote] = [slotAt('localSubnets', 1), slotAt('remoteSubnets', 1)]

/** What is to be said about the two sides, which have no field of their own in destination routing. */
function useMessages(isHidden: boolean) {
  const [ofLocal, ofRemote] = [useParameterControl(local), useParameterControl(remote)]
  return messagesOfHidden(
    isHidden
      ? [
          { ...ofLocal, label: local.parameter.label },
          { ...ofRemote, label: remote.parameter.label },
        ]
      : [],
  )
}

/**
 * The routing mode by its name. It is nothing but the subnets: 0.0.0.0/0 on both sides, or blocks. In
 * destination routing it stands for both, also where one of them is to take the focus.
 */
export function RoutingModeChoice() {
  const { form, text } = useFormModel()
  const mode = routingModeOf(text)
  const isHidden = mode === 'destination'
  const typed = useTypedSubnets()
  const messages = useMessages(isHidden)
  const choose = (value: string) => {
    if (value === mode) return
    const next = value === 'destination' ? destinationSubnets : typed()
    for (const { path, key } of [local, remote]) {
      const held = key === 'localSubnets' ? next.localSubnets : next.remoteSubnets
      // An empty field that appears is not one that was left empty.
      const shouldTouch = held !== ''
      form.setValue(path, held, { shouldDirty: true, shouldTouch, shouldValidate: true })
    }
  }
  return (
    <div id={isHidden ? fieldId('localSubnets') : undefined}>
      <div id={isHidden ? fieldId('remoteSubnets') : undefined}>
        <Field
          id="field-routing-mode"
          label="Routing mode"
          wireName="LocalSubnet, RemoteSubnet"
          description="Which traffic enters the tunnel."
          source={source}
          asGroup
          {...messages}
        >
          {(slots) => (
            <>
              <ChoiceGroup
                {...slots}
                name="routing-mode"
                value={mode}
                onChange={choose}
                options={options}
                className="sm:grid-cols-2"
              />
              {isHidden && (
                <p className="rounded-md border border-line bg-sunken px-3 py-2 text-ink-muted">
                  Both sides are 0.0.0.0/0, so there are no subnets to fill in: any address may
                  talk to any other, as far as routes lead it into the tunnel.
                </p>
              )}
            </>
          )}
        </Field>
      </div>
    </div>
  )
}
