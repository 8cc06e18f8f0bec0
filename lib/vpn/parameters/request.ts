import { cite } from '../sources'
import { token } from '../values/token'
import { parameter } from './declaration'

export const requestParameters = {
  clientToken: parameter({
    wire: { name: 'ClientToken' },
    value: token({ lengthMax: 64 }),
    presence: 'optional',
    absent: 'Causeway makes one when it sends.',
    step: 'review',
    label: 'Client token',
    help: 'The service answers a repeated request with the same token and parameters with the first result.',
    source: [cite('reference2020', 'ClientToken'), cite('idempotence')],
  }),
}
