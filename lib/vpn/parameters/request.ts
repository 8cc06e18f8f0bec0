import { cite } from '../sources'
import { token } from '../values/token'
import { parameter } from './declaration'

export const requestParameters = {
  clientToken: parameter({
    wire: { name: 'ClientToken' },
    value: token({ lengthMax: 64 }),
    presence: 'optional',
    absent: 'None: repeating the request can create a second connection.',
    step: 'review',
    label: 'Client token',
    help: 'The service answers a repeated request with the same token and parameters with the first result.',
    source: [cite('reference2020', 'ClientToken'), cite('idempotence')],
  }),
}
