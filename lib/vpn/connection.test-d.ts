import { expectTypeOf, test } from 'vitest'
import type { Cidr } from '@/lib/net/cidr'
import type { Secret } from '@/lib/secret'
import type { Connection, Tunnel } from './connection'

test('required and defaulted parameters are always there, with the type of their kind', () => {
  expectTypeOf<Connection['localSubnets']>().toEqualTypeOf<readonly Cidr[]>()
  expectTypeOf<Connection['autoConfigureRoutes']>().toEqualTypeOf<boolean>()
  expectTypeOf<Tunnel['ikeVersion']>().toEqualTypeOf<'ikev1' | 'ikev2'>()
  expectTypeOf<Tunnel['ikeLifetime']>().toEqualTypeOf<number>()
})

test('optional and conditional parameters may be absent', () => {
  expectTypeOf<Tunnel['psk']>().toEqualTypeOf<Secret | undefined>()
  expectTypeOf<Tunnel['ikeMode']>().toEqualTypeOf<'main' | 'aggressive' | undefined>()
  expectTypeOf<Connection['healthCheckSource']>().toEqualTypeOf<number | undefined>()
})
