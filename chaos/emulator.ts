import { setTimeout as wait } from 'node:timers/promises'
import type { Fault } from './plan'

/** A connection as the sandbox has it, keys masked. */
export type TrueConnection = {
  readonly VpnConnectionId: string
  readonly ClientToken: string | null
  readonly DeleteTime: number | null
  readonly parameters: Readonly<Record<string, string>>
}

/** A create as the sandbox received it, keys masked. */
export type CreateCall = {
  readonly requestId: string
  readonly parameters: Readonly<Record<string, string>>
}

/** The sandbox's control. While the sandbox is down, a call waits for it to come back. */
export class Emulator {
  readonly #url: string

  constructor(url: string) {
    this.#url = url
  }

  async #call(method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
    for (let tries = 1; ; tries += 1) {
      try {
        const response = await fetch(`${this.#url}/_control${path}`, {
          method,
          ...(body !== undefined && {
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(body),
          }),
        })
        const text = await response.text()
        if (!response.ok) throw new Error(`${method} ${path}: ${text}`)
        return JSON.parse(text) as Record<string, unknown>
      } catch (error) {
        if (tries > 200) throw error
        await wait(50)
      }
    }
  }

  async addGateways(regionId: string, count: number) {
    const added = await this.#call('POST', '/gateways', { RegionId: regionId, count })
    return {
      gatewayIds: added['VpnGatewayIds'] as string[],
      customerGatewayId: String(added['CustomerGatewayId']),
    }
  }

  fault(fault: Fault): Promise<unknown> {
    return this.#call('POST', '/faults', fault)
  }

  clearFaults(): Promise<unknown> {
    return this.#call('DELETE', '/faults')
  }

  /** The last creates it received, carried out or not. */
  async createCalls(): Promise<CreateCall[]> {
    const { requests } = await this.#call('GET', '/requests')
    return (requests as (CreateCall & { readonly action: string })[]).filter(
      ({ action }) => action === 'CreateVpnConnection',
    )
  }

  /** What is there, what is being deleted left out. */
  async connections(): Promise<TrueConnection[]> {
    const { connections } = await this.#call('GET', '/connections')
    return (connections as TrueConnection[]).filter(({ DeleteTime }) => DeleteTime === null)
  }
}
