import { cite } from '../sources'
import { ipAddress } from '../values/address'
import { integer } from '../values/integer'
import { toggle } from '../values/toggle'
import { parameter, type Seen } from './declaration'

const group = 'HealthCheckConfig'
const step = 'health-check'
const appliesWhen = ({ connection }: Seen) => connection['healthCheckEnabled'] === true

/** No document states a bound; this one only keeps the number a number. */
const max = 2_147_483_647

export const healthCheckParameters = {
  healthCheckEnabled: parameter({
    wire: { name: 'enable', group },
    only: 'single',
    value: toggle({ on: 'Health checks run', off: 'No health check' }),
    presence: 'defaulted',
    default: false,
    step,
    label: 'Health check',
    help: 'Probes an address through the tunnel. A failing check resets the tunnel: use it for an active and standby pair, DPD otherwise.',
    source: [
      cite('reference2020', 'HealthCheckConfig.enable'),
      cite('diagnosis', 'health check'),
    ],
  }),
  healthCheckDestination: parameter({
    wire: { name: 'dip', group },
    only: 'single',
    value: ipAddress(),
    presence: 'required',
    appliesWhen,
    step,
    label: 'Destination address',
    help: 'An address in your data centre that answers.',
    source: [cite('reference2020', 'HealthCheckConfig.dip')],
  }),
  healthCheckSource: parameter({
    wire: { name: 'sip', group },
    only: 'single',
    value: ipAddress(),
    presence: 'required',
    appliesWhen,
    step,
    label: 'Source address',
    help: 'An address of the VPC that the probe comes from.',
    source: [cite('reference2020', 'HealthCheckConfig.sip')],
  }),
  healthCheckInterval: parameter({
    wire: { name: 'interval', group },
    only: 'single',
    value: integer({
      min: 1,
      max,
      unit: 'seconds',
      constraint: 'Whole seconds from 1; no document states an upper bound.',
    }),
    presence: 'defaulted',
    default: 3,
    appliesWhen,
    step,
    label: 'Interval',
    help: 'The time between probes.',
    source: [
      cite('reference2020', 'HealthCheckConfig.interval'),
      cite('today', 'HealthCheckConfig.interval'),
    ],
  }),
  healthCheckRetries: parameter({
    wire: { name: 'retry', group },
    only: 'single',
    value: integer({
      min: 1,
      max,
      unit: 'retries',
      constraint: 'A whole number from 1; no document states an upper bound.',
    }),
    presence: 'defaulted',
    default: 3,
    appliesWhen,
    step,
    label: 'Retries',
    help: 'How many probes may fail before the check counts as failed.',
    source: [
      cite('reference2020', 'HealthCheckConfig.retry'),
      cite('today', 'HealthCheckConfig.retry'),
    ],
  }),
}
