import type { Fields } from '../answer'
import type { Tag, VpnGateway } from '../resources'

/** The resource group everything of the sandbox belongs to. */
export const resourceGroupId = 'rg-acfmzs4ndb0x7qa'

/** What `GatewayType` a gateway is answered with, and found by. */
export const gatewayTypeOf = ({ disasterRecovery }: VpnGateway) =>
  disasterRecovery ? 'Enhanced.SiteToSite' : 'Traditional'

/** A user's tags as every answer has them. */
export const tagFields = (tags: readonly Tag[] = []): Fields => ({
  Tag: tags.map(({ key, value }) => ({ Key: key, Value: value })),
})

/** Present on dual-tunnel gateways alone. The form of a network interface's ID is *assumed*. */
function disasterRecoveryFields({ vpnGatewayId, disasterRecovery }: VpnGateway): Fields {
  if (!disasterRecovery) return {}
  const mark = vpnGatewayId.slice(4, 21)
  return {
    DisasterRecoveryVSwitchId: disasterRecovery.vSwitchId,
    DisasterRecoveryInternetIp: disasterRecovery.internetIp,
    EniInstanceIds: { EniInstanceId: [`eni-${mark}01`, `eni-${mark}02`] },
  }
}

/** An order that has been paid and not begun, where one is asked for. */
function reservationFields({ prepaid, bandwidthMbps = 10 }: VpnGateway): Fields {
  if (prepaid?.renewedUntil === undefined) return {}
  return {
    ReservationData: {
      ReservationEndTime: String(prepaid.renewedUntil),
      ReservationIpsec: 'enable',
      ReservationSsl: 'disable',
      ReservationMaxConnections: 5,
      ReservationSpec: `${bandwidthMbps}M`,
      ReservationOrderType: 'RENEW',
      Status: '1',
    },
  }
}

/**
 * A VPN gateway as `DescribeVpnGateways` and `DescribeVpnGateway` answer it, times in milliseconds.
 * `Tag` is JSON text with capability flags, the user's tags are in `Tags`. `Spec` is `5M` in the
 * list and `5` in the single answer, as the samples of the two operations have it.
 */
export function gatewayFields(
  gateway: VpnGateway,
  status: string,
  form: 'list' | 'single',
  withReservation = false,
): Fields {
  const { bandwidthMbps = 10, bgpCapable = false, enableBgp, prepaid, sslVpnInternetIp } = gateway
  return {
    VpnGatewayId: gateway.vpnGatewayId,
    Name: gateway.name,
    Description: gateway.description,
    VpcId: gateway.vpcId,
    VSwitchId: gateway.vSwitchId,
    InternetIp: gateway.internetIp,
    ...disasterRecoveryFields(gateway),
    Spec: form === 'list' ? `${bandwidthMbps}M` : String(bandwidthMbps),
    Status: status,
    BusinessStatus: gateway.businessStatus,
    ChargeType: prepaid ? 'Prepay' : 'POSTPAY',
    CreateTime: gateway.createTime,
    EndTime: prepaid?.until ?? 4_102_415_999_000,
    IpsecVpn: 'enable',
    SslVpn: sslVpnInternetIp === undefined ? 'disable' : 'enable',
    SslVpnInternetIp: sslVpnInternetIp,
    SslMaxConnections: 5,
    EnableBgp: enableBgp,
    AutoPropagate: enableBgp,
    NetworkType: 'public',
    VpnType: gateway.vpnType,
    GatewayType: gatewayTypeOf(gateway),
    ResourceGroupId: resourceGroupId,
    Tag: JSON.stringify({ VpnEnableBgp: String(enableBgp || bgpCapable), VpnVersion: 'v3.0.2' }),
    Tags: tagFields(gateway.tags),
    ...(withReservation && reservationFields(gateway)),
  }
}
