import type { Descriptions } from '../description'
import {
  changedRoute,
  connectionRoutes,
  connectionTags,
  newRouteBody,
  publicationBody,
  removedRouteBody,
  tagsBody,
} from '../schemas/routes'

type Id = 'listRoutes' | 'addRoute' | 'deleteRoute' | 'publishRoute' | 'getTags' | 'changeTags'

const busy =
  'A gateway that is busy is waited for, 30 seconds at most. The same ClientToken does nothing twice.'

/** What leads traffic into a connection, and what a connection is marked with. */
export const routeDescriptions: Descriptions<Id> = {
  listRoutes: {
    says: 'Those of its VPN gateway that lead into it.',
    answers: {
      200: { says: 'Policy, destination and learnt routes.', schema: connectionRoutes },
    },
    asksService: true,
  },
  addRoute: {
    says: busy,
    body: {
      schema: newRouteBody,
      example: {
        RouteType: 'pbr',
        RouteSource: '10.0.0.0/16',
        RouteDest: '172.16.8.0/24',
        Weight: 100,
        Priority: 10,
        PublishVpc: true,
        ClientToken: 'route-2026-001',
        Reason: 'CHG-1046',
      },
    },
    answers: { 201: { says: 'It was added.', schema: changedRoute } },
    problems: { 404: ['Causeway.NotFound'] },
    asksService: true,
  },
  deleteRoute: {
    says: `It is withdrawn from the VPC, too. ${busy}`,
    body: {
      schema: removedRouteBody,
      example: {
        RouteType: 'pbr',
        RouteSource: '10.0.0.0/16',
        RouteDest: '172.16.8.0/24',
        Weight: 100,
        Priority: 10,
        Reason: 'CHG-1047',
      },
    },
    answers: { 200: { says: 'It is gone.', schema: changedRoute } },
    problems: { 404: ['Causeway.NotFound'] },
    asksService: true,
  },
  publishRoute: {
    says: `To the system route table of the VPC; other route tables need an entry by hand. ${busy}`,
    body: {
      schema: publicationBody,
      example: {
        RouteType: 'pbr',
        RouteDest: '192.168.0.0/24',
        PublishVpc: true,
        Reason: 'CHG-1048',
      },
    },
    answers: { 200: { says: 'It was published or withdrawn.', schema: changedRoute } },
    problems: { 404: ['Causeway.NotFound'] },
    asksService: true,
  },
  getTags: {
    says: 'Those that people have set; what the service sets by itself is left out.',
    answers: { 200: { says: 'The tags.', schema: connectionTags } },
    asksService: true,
  },
  changeTags: {
    says: 'Tags that are not named are taken off.',
    body: {
      schema: tagsBody,
      example: {
        Tags: [
          { Key: 'team', Value: 'network' },
          { Key: 'environment', Value: 'production' },
        ],
        Reason: 'CHG-1049',
      },
    },
    answers: { 200: { says: 'The tags it has now.', schema: connectionTags } },
    problems: { 412: ['Causeway.ChangedElsewhere'] },
    asksService: true,
  },
}
