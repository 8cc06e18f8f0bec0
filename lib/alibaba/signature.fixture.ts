/** One V3 vector: a request, the keys, and what the documents say comes out. */
export type V3Vector = {
  readonly name: string
  readonly query: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly accessKeyId: string
  readonly secret: string
  readonly stringToSign: string
  readonly signature: string
}

/** Vectors of "V3 request structure and signature" and of "VPC API reference" conventions. */
export const v3Vectors: readonly V3Vector[] = [
  {
    name: 'the published RunInstances request with everything in the query',
    query: 'ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd&RegionId=cn-shanghai',
    headers: {
      host: 'ecs.cn-shanghai.aliyuncs.com',
      'x-acs-action': 'RunInstances',
      'x-acs-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      'x-acs-date': '2023-10-26T10:22:32Z',
      'x-acs-signature-nonce': '3156853299f313e23d1673dc12e1703d',
      'x-acs-version': '2014-05-26',
    },
    body: '',
    accessKeyId: 'YourAccessKeyId',
    secret: 'YourAccessKeySecret',
    stringToSign:
      'ACS3-HMAC-SHA256\n7ea06492da5221eba5297e897ce16e55f964061054b7695beedaac1145b1e259',
    signature: '06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0',
  },
  {
    name: 'a two-tunnel create split between query and form body',
    query:
      'AutoConfigRoute=true&ClientToken=tok-1&LocalSubnet=10.0.0.0%2F16%2C10.1.0.0%2F16&RegionId=cn-hangzhou&RemoteSubnet=192.168.0.0%2F24&Tags.1.Key=env&Tags.1.Value=dev%20%2A&VpnGatewayId=vpn-1',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      host: 'vpc.cn-hangzhou.aliyuncs.com',
      'x-acs-action': 'CreateVpnConnection',
      'x-acs-content-sha256': 'b57cb93780a6c9357d78d58ba3c88593164c055d25525f0cb5d24134c05cd8e0',
      'x-acs-date': '2026-01-02T03:04:05Z',
      'x-acs-signature-nonce': 'nonce-1',
      'x-acs-version': '2016-04-28',
    },
    body: 'TunnelOptionsSpecification.1.CustomerGatewayId=cgw-1&TunnelOptionsSpecification.1.Role=master&TunnelOptionsSpecification.1.TunnelIkeConfig.IkeVersion=ikev2&TunnelOptionsSpecification.1.TunnelIkeConfig.Psk=k%2B1~x%2A%21&TunnelOptionsSpecification.2.CustomerGatewayId=cgw-2&TunnelOptionsSpecification.2.Role=slave',
    accessKeyId: 'testid',
    secret: 'testsecret',
    stringToSign:
      'ACS3-HMAC-SHA256\nb882900eee0fca5b05b312989ac2da0dde2bf4e32943ea7b5cf8babbecf57273',
    signature: 'bacc98d749f7d816871080b36023dfaebf0863893e2ccfac580d107794b9d12a',
  },
]

/** One V1 vector. `stringToSign` is given where the document prints it. */
export type V1Vector = {
  readonly name: string
  readonly method: string
  readonly secret: string
  readonly parameters: Readonly<Record<string, string>>
  readonly stringToSign?: string
  readonly signature: string
}

const v1Common = { SignatureMethod: 'HMAC-SHA1', SignatureVersion: '1.0' }

/** Vectors of the ECS and SMS request signature pages, and a two-tunnel create. */
export const v1Vectors: readonly V1Vector[] = [
  {
    name: 'the published DescribeRegions request',
    method: 'GET',
    secret: 'testsecret',
    parameters: {
      ...v1Common,
      AccessKeyId: 'testid',
      Action: 'DescribeRegions',
      Format: 'XML',
      SignatureNonce: '3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf',
      Timestamp: '2016-02-23T12:46:24Z',
      Version: '2014-05-26',
    },
    stringToSign:
      'GET&%2F&AccessKeyId%3Dtestid%26Action%3DDescribeRegions%26Format%3DXML%26SignatureMethod%3DHMAC-SHA1%26SignatureNonce%3D3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf%26SignatureVersion%3D1.0%26Timestamp%3D2016-02-23T12%253A46%253A24Z%26Version%3D2014-05-26',
    signature: 'OLeaidS1JvxuMvnyHOwuJ+uX5qY=',
  },
  {
    name: 'the published SendSms request with Chinese text and JSON',
    method: 'GET',
    secret: 'testSecret',
    parameters: {
      ...v1Common,
      AccessKeyId: 'testId',
      Action: 'SendSms',
      Format: 'XML',
      OutId: '123',
      PhoneNumbers: '15300000001',
      RegionId: 'cn-hangzhou',
      SignName: '阿里云短信测试专用',
      SignatureNonce: '45e25e9b-0a6f-4070-8c85-2956eda1b466',
      TemplateCode: 'SMS_71390007',
      TemplateParam: '{"customer":"test"}',
      Timestamp: '2017-07-12T02:42:19Z',
      Version: '2017-05-25',
    },
    signature: 'zJDF+Lrzhj/ThnlvIToysFRq6t4=',
  },
  {
    name: 'a two-tunnel create with query and form body merged',
    method: 'POST',
    secret: 'testsecret',
    parameters: {
      ...v1Common,
      AccessKeyId: 'testid',
      Action: 'CreateVpnConnection',
      Format: 'JSON',
      SignatureNonce: 'nonce-1',
      Timestamp: '2026-01-02T03:04:05Z',
      Version: '2016-04-28',
      AutoConfigRoute: 'true',
      ClientToken: 'tok-1',
      LocalSubnet: '10.0.0.0/16,10.1.0.0/16',
      RegionId: 'cn-hangzhou',
      RemoteSubnet: '192.168.0.0/24',
      'Tags.1.Key': 'env',
      'Tags.1.Value': 'dev *',
      VpnGatewayId: 'vpn-1',
      'TunnelOptionsSpecification.1.CustomerGatewayId': 'cgw-1',
      'TunnelOptionsSpecification.1.Role': 'master',
      'TunnelOptionsSpecification.1.TunnelIkeConfig.IkeVersion': 'ikev2',
      'TunnelOptionsSpecification.1.TunnelIkeConfig.Psk': 'k+1~x*!',
      'TunnelOptionsSpecification.2.CustomerGatewayId': 'cgw-2',
      'TunnelOptionsSpecification.2.Role': 'slave',
    },
    stringToSign:
      'POST&%2F&AccessKeyId%3Dtestid%26Action%3DCreateVpnConnection%26AutoConfigRoute%3Dtrue%26ClientToken%3Dtok-1%26Format%3DJSON%26LocalSubnet%3D10.0.0.0%252F16%252C10.1.0.0%252F16%26RegionId%3Dcn-hangzhou%26RemoteSubnet%3D192.168.0.0%252F24%26SignatureMethod%3DHMAC-SHA1%26SignatureNonce%3Dnonce-1%26SignatureVersion%3D1.0%26Tags.1.Key%3Denv%26Tags.1.Value%3Ddev%2520%252A%26Timestamp%3D2026-01-02T03%253A04%253A05Z%26TunnelOptionsSpecification.1.CustomerGatewayId%3Dcgw-1%26TunnelOptionsSpecification.1.Role%3Dmaster%26TunnelOptionsSpecification.1.TunnelIkeConfig.IkeVersion%3Dikev2%26TunnelOptionsSpecification.1.TunnelIkeConfig.Psk%3Dk%252B1~x%252A%2521%26TunnelOptionsSpecification.2.CustomerGatewayId%3Dcgw-2%26TunnelOptionsSpecification.2.Role%3Dslave%26Version%3D2016-04-28%26VpnGatewayId%3Dvpn-1',
    signature: 'DONye5x4NAjZTHB9Q46kEIxVL/Y=',
  },
]
