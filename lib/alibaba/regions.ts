/**
 * Every region a call may go to, with the name the vendor's English pages give it. A region
 * becomes part of a host name, so this list is the only way in. The closed regions
 * (`ap-south-1`, `ap-southeast-2`) are left out.
 * Source: "VPC endpoints" (January 2026), the region list of the vendor's CLI metadata
 * and of its Terraform provider. Plain data: server components may hand it to the interface.
 */
export const regionNames = {
  'cn-hangzhou': 'China (Hangzhou)',
  'cn-shanghai': 'China (Shanghai)',
  'cn-beijing': 'China (Beijing)',
  'cn-shenzhen': 'China (Shenzhen)',
  'cn-guangzhou': 'China (Guangzhou)',
  'cn-chengdu': 'China (Chengdu)',
  'cn-qingdao': 'China (Qingdao)',
  'cn-zhangjiakou': 'China (Zhangjiakou)',
  'cn-huhehaote': 'China (Hohhot)',
  'cn-wulanchabu': 'China (Ulanqab)',
  'cn-heyuan': 'China (Heyuan)',
  'cn-zhongwei': 'China (Zhongwei)',
  'cn-nanjing': 'China (Nanjing - Local Region)',
  'cn-fuzhou': 'China (Fuzhou - Local Region)',
  'cn-wuhan-lr': 'China (Wuhan - Local Region)',
  'cn-zhengzhou-jva': 'China (Zhengzhou - China Unicom)',
  'cn-hongkong': 'China (Hong Kong)',
  'ap-northeast-1': 'Japan (Tokyo)',
  'ap-northeast-2': 'South Korea (Seoul)',
  'ap-southeast-1': 'Singapore',
  'ap-southeast-3': 'Malaysia (Kuala Lumpur)',
  'ap-southeast-5': 'Indonesia (Jakarta)',
  'ap-southeast-6': 'Philippines (Manila)',
  'ap-southeast-7': 'Thailand (Bangkok)',
  'ap-southeast-8': 'Malaysia (Johor)',
  'us-west-1': 'US (Silicon Valley)',
  'us-east-1': 'US (Virginia)',
  'us-southeast-1': 'US (Atlanta)',
  'na-south-1': 'Mexico',
  'eu-central-1': 'Germany (Frankfurt)',
  'eu-west-1': 'UK (London)',
  'me-east-1': 'UAE (Dubai)',
  'me-central-1': 'SAU (Riyadh - Partner Region)',
  'rus-west-1': 'Russia (Moscow)',
  'cn-beijing-finance-1': 'China North 2 Finance',
  'cn-shanghai-finance-1': 'China East 2 Finance',
  'cn-shenzhen-finance-1': 'China South 1 Finance',
  'cn-hangzhou-finance': 'China East 1 Finance',
  'cn-north-2-gov-1': 'China North 2 Ali Gov 1',
  'cn-heyuan-acdr-1': 'China (Heyuan) ACDR Automotive Compliance',
} as const

/** A region of the allow-list. */
export type RegionId = keyof typeof regionNames

/** Whether a text, from anywhere, is a region of the allow-list. */
export function isKnownRegion(region: string): region is RegionId {
  return Object.hasOwn(regionNames, region)
}
