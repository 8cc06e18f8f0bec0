import type { Fields } from '../answer'
import type { VpnGateway } from '../resources'

/** The resource group everything of the sandbox belongs to. */
export const resourceGroupId = 'rg-acfmzs4ndb0x7qa'

/**
 * A VPN gateway as `DescribeVpnGateways` and `DescribeVpnGateway` answer it, times in milliseconds.
 * `Tag` is JSON text with capability flags, the user's tags are in `Tags`. `Spec` is `5M` in the
 * list and `5` in the single answer, as the samples of the two operations have it.
 */
export function gatewayFields(
  gateway: VpnGateway,
  status: string,
  form: 'list' | 'single',
): Fields {
  return {
    VpnGatewayId: gateway.vpnGatewayId,
    Name: gateway.name,
    Description: gateway.description,
    VpcId: gateway.vpcId,
    VSwitchId: gateway.vSwitchId,
    InternetIp: gateway.internetIp,
    Spec: form === 'list' ? '10M' : '10',
    Status: status,
    BusinessStatus: gateway.businessStatus,
    ChargeType: 'POSTPAY',
    CreateTime: gateway.createTime,
    EndTime: 4_102_415_999_000,
    IpsecVpn: 'enable',
    SslVpn: 'disable',
    SslMaxConnections: 5,
    EnableBgp: gateway.enableBgp,
    AutoPropagate: gateway.enableBgp,
    NetworkType: 'public',
    VpnType: gateway.vpnType,
    GatewayType: 'Traditional',
    ResourceGroupId: resourceGroupId,
    Tag: JSON.stringify({ VpnEnableBgp: String(gateway.enableBgp), VpnVersion: 'v3.0.2' }),
    Tags: { Tag: [] },
  }
}
