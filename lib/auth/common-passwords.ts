const words = `
  abcabc abcdefg abcdefgh access accessdenied admin adminadmin administrator
  administratorpassword administrators alexander alexandra alibaba alibabacloud aliyun
  aliyuncs amanda amazon america andrew angel angels ansible anthony apple arsenal asdfasdf
  asdfghjkl ashley august australia autumn azertyuiop bailey banana barcelona baseball
  basketball batman bayern beijing benjamin blessed business buster canada causeway
  causewaycauseway causewaypassword centos changeit changeme changemenow changemeplease
  charlie cheese chelsea china chocolate christopher cisco ciscocisco company
  companypassword computer contrasena cookie cookies correcthorsebattery
  correcthorsebatterystaple corvette crystal daniel database debian december default demo
  demodemo demopassword deutschland development diamond docker dragon elizabeth england
  example examplepassword facebook faith february ferrari finance firewall firstpassword
  flower flowers football forgotpassword forgotten fortigate fortinet france freedom friday
  gateway george germany ginger github gitlab golden goodmorning google guest guestguest
  guestpassword hacker hangzhou harley heaven hello hellohello helloworld helloworldhello
  helpdesk homeoffice huawei hunter idontcare idontknow iloveu iloveyou iloveyousomuch
  initialpassword instagram internet iphone ipsec ipsecvpn january jasmine jenkins jennifer
  jessica jesus jesuschrist jordan joshua juniper juventus killer kubernetes letmein
  letmeinletmein letmeinnow letmeinplease linkedin linux liverpool login loginlogin lovely
  loveme loveyou maggie manager manchester manchesterunited master matrix matthew mercedes
  michael microsoft mikrotik minecraft monday mongodb monkey motdepasse mustang mypassword
  mysecret mysecretpassword mysql neo netflix network networkadmin newpassword nicole
  nintendo nopassword nopasswordneeded november october office oldpassword onetwothree
  opensesame openup openvpn oracle orange p4ssword paloalto pass passpass passphrase passw
  passwd passwdpasswd password password1 passwordone passwordpassword passwordreset passwort
  patricia pepper pikachu playstation pokemon porsche postgres postgresql preshared
  presharedkey princess production psk purple qazwsx qazwsxedc qwerty qwertyqwerty
  qwertyuiop qwertzuiop ranger raspberry raspberrypi realmadrid redhat redis resetpassword
  richard robert rootpassword rootroot router samantha sample samsung saturday secret
  secretpassword september server serverserver service serviceaccount servicedesk sesame
  shadow shanghai sharedkey sharedsecret silver sitetosite spotify spring staging starwars
  stephanie strongswan summer summertime sunday sunshine superman superpassword supersecret
  superuser support temp temporary temporarypassword temppassword terraform test testing
  testpassword testtest thomas tigger toor topsecret trustnoone tunnel twitter ubuntu unix
  user username userpassword vagrant verysecret vpn vpngateway vpnpassword welcome whatever
  whatsapp william windows windowsserver winter winteriscoming wintertime workwork yellow
  zxcvbnm
`

/**
 * What is tried first, with the ending digits left out: the heads of the published lists of leaked passwords, and what
 * suggests itself on a gateway. Small on purpose: the length keeps out the rest, and tries are counted.
 */
export const commonPasswords: ReadonlySet<string> = new Set(words.trim().split(/\s+/))
