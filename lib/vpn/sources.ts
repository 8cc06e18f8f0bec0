/** The documents that limits, rules and advice are taken from. Shown wherever a limit is shown. */
export const documents = {
  reference2020: {
    title: 'CreateVpnConnection reference (2020)',
    short: '2020 reference',
    href: undefined,
  },
  today: {
    title: 'CreateVpnConnection today (API metadata and official SDK 7)',
    short: "today's service",
    href: 'https://www.alibabacloud.com/help/en/vpn/sub-product-ipsec-vpn/developer-reference/api-vpc-2016-04-28-createvpnconnection',
  },
  customerGateway: {
    title: 'CreateCustomerGateway and DeleteCustomerGateway today',
    short: 'CreateCustomerGateway',
    href: 'https://www.alibabacloud.com/help/en/vpn/sub-product-ipsec-vpn/developer-reference/api-vpc-2016-04-28-createcustomergateway-vpns',
  },
  diagnosis: {
    title: 'Troubleshoot IPsec-VPN connection issues (Alibaba Cloud)',
    short: 'Alibaba Cloud troubleshooting',
    href: 'https://www.alibabacloud.com/help/en/vpn/sub-product-ipsec-vpn/support/troubleshoot-ipsec-vpn-connection-issues',
  },
  bgp: {
    title: 'BGP dynamic routing (Alibaba Cloud)',
    short: 'Alibaba Cloud BGP guide',
    href: 'https://help.aliyun.com/document_detail/2638220.html',
  },
  reference2021: {
    title: 'VPN Gateway API reference (2021)',
    short: '2021 reference',
    href: 'https://github.com/AlibabaCloudDocs/vpn',
  },
  limits2021: {
    title: 'VPN Gateway limits (Alibaba Cloud, 2021)',
    short: 'Alibaba Cloud limits, 2021',
    href: undefined,
  },
  terraform: {
    title: 'Terraform provider alicloud, vpn_connection',
    short: 'Terraform provider',
    href: 'https://github.com/aliyun/terraform-provider-alicloud/blob/master/website/docs/r/vpn_connection.html.markdown',
  },
  idempotence: {
    title: 'Ensure idempotence (Alibaba Cloud)',
    short: 'Alibaba Cloud idempotence guide',
    href: 'https://help.aliyun.com/document_detail/36569.html',
  },
  rfc4632: {
    title: 'RFC 4632',
    short: 'RFC 4632',
    href: 'https://www.rfc-editor.org/rfc/rfc4632',
  },
  rfc6793: {
    title: 'RFC 6793',
    short: 'RFC 6793',
    href: 'https://www.rfc-editor.org/rfc/rfc6793',
  },
  rfc6890: {
    title: 'RFC 6890',
    short: 'RFC 6890',
    href: 'https://www.rfc-editor.org/rfc/rfc6890',
  },
  rfc6996: {
    title: 'RFC 6996',
    short: 'RFC 6996',
    href: 'https://www.rfc-editor.org/rfc/rfc6996',
  },
  rfc7300: {
    title: 'RFC 7300',
    short: 'RFC 7300',
    href: 'https://www.rfc-editor.org/rfc/rfc7300',
  },
  rfc8221: {
    title: 'RFC 8221',
    short: 'RFC 8221',
    href: 'https://www.rfc-editor.org/rfc/rfc8221',
  },
  rfc8247: {
    title: 'RFC 8247',
    short: 'RFC 8247',
    href: 'https://www.rfc-editor.org/rfc/rfc8247',
  },
  rfc9395: {
    title: 'RFC 9395',
    short: 'RFC 9395',
    href: 'https://www.rfc-editor.org/rfc/rfc9395',
  },
  strongswan: {
    title: 'strongSwan security recommendations',
    short: 'strongSwan',
    href: 'https://docs.strongswan.org/docs/latest/howtos/securityRecommendations.html',
  },
  cisco: {
    title: 'Cisco field notice FN72510 (IOS XE 17.11 and later)',
    short: 'Cisco IOS XE',
    href: 'https://www.cisco.com/c/en/us/support/docs/field-notices/725/fn72510.html',
  },
  pfsense: { title: 'pfSense Phase 1 form', short: 'pfSense', href: undefined },
  causeway: { title: 'Causeway', short: 'Causeway', href: undefined },
} as const satisfies Record<string, { title: string; short: string; href: string | undefined }>

export type DocumentId = keyof typeof documents

/** Where a statement is written: a document and the place in it. */
export type Source = { readonly document: DocumentId; readonly section?: string }

/** `cite('today', 'IkeConfig.LocalId')` */
export function cite(document: DocumentId, section?: string): Source {
  return section === undefined ? { document } : { document, section }
}

/** One line for people: the document's short name and the section. */
export function citation(source: Source): string {
  const { short } = documents[source.document]
  return source.section === undefined ? short : `${short}, ${source.section}`
}
