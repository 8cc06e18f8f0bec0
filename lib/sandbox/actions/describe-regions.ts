import type { Action } from './action'

/**
 * Source: "DescribeRegions". Names are Chinese unless `AcceptLanguage` is `en-US`; another value
 * counts as absent (*assumed*).
 */
export const describeRegions: Action = ({ parameters, store }) => {
  const language = parameters['AcceptLanguage'] === 'en-US' ? 'en-US' : 'zh-CN'
  const regions = [...store.regions.values()].map(({ regionId, names, endpoint }) => ({
    RegionId: regionId,
    LocalName: names[language],
    RegionEndpoint: endpoint,
  }))
  return { Regions: { Region: regions } }
}
