import { describe, expect, it } from 'vitest'
import { ShopperProfiles } from './shopper-profiles.js'

const NOW = 1_000
const LATER = 2_000

/** Mei is logged in on her phone, and was on her laptop. */
function mei(): ShopperProfiles {
  const profiles = new ShopperProfiles()
  profiles.link({ visitorId: 'phone', customerId: 'mei', until: LATER })
  profiles.link({ visitorId: 'laptop', customerId: 'mei', until: NOW - 1 })
  return profiles
}

function choose(profiles: ShopperProfiles, visitorId: string, wanted: { joined?: boolean; personal?: boolean }): void {
  for (const { owner, choice } of profiles.choosing(visitorId, wanted, NOW)) profiles.choose(owner, choice)
}

describe('profiles of shoppers', () => {
  it('join the devices of a customer where they are logged in, and nowhere else', () => {
    const profiles = mei()
    expect(profiles.visitorsFor('phone', NOW)).toEqual(['phone', 'laptop'])
    expect(profiles.visitorsFor('laptop', NOW)).toEqual(['laptop'])
    expect(profiles.visitorsFor('phone', LATER)).toEqual(['phone'])
    expect(profiles.visitorsFor('somebody', NOW)).toEqual(['somebody'])
  })
  it('leave a device alone on which two customers logged in', () => {
    const profiles = mei()
    profiles.link({ visitorId: 'laptop', customerId: 'noah', until: LATER })
    expect(profiles.visitorsFor('phone', NOW)).toEqual(['phone'])
    expect(profiles.visitorsFor('laptop', NOW)).toEqual(['laptop'])
  })
  it('come apart and together again as the customer chooses, on every device', () => {
    const profiles = mei()
    profiles.link({ visitorId: 'laptop', customerId: 'mei', until: LATER })
    choose(profiles, 'phone', { joined: false })
    expect(profiles.visitorsFor('laptop', NOW)).toEqual(['laptop'])
    choose(profiles, 'laptop', { joined: true })
    expect(profiles.visitorsFor('phone', NOW)).toEqual(['phone', 'laptop'])
  })
  it('are of nobody where lists are not personal', () => {
    const profiles = mei()
    choose(profiles, 'phone', { personal: false })
    expect(profiles.visitorsFor('phone', NOW)).toEqual([])
    expect(profiles.visitorsFor('laptop', NOW)).toEqual(['laptop'])
    choose(profiles, 'phone', { personal: true })
    expect(profiles.visitorsFor('phone', NOW)).toEqual(['phone', 'laptop'])
  })
  it('leave out a device that refused, whoever logs in there, until it is asked again', () => {
    const profiles = mei()
    choose(profiles, 'laptop', { personal: false })
    expect(profiles.visitorsFor('phone', NOW)).toEqual(['phone'])
    profiles.link({ visitorId: 'laptop', customerId: 'mei', until: LATER })
    expect(profiles.visitorsFor('laptop', NOW)).toEqual([])
    choose(profiles, 'laptop', { personal: true })
    expect(profiles.visitorsFor('laptop', NOW)).toEqual(['laptop', 'phone'])
  })
  it('make one person of devices for learning, logged in or not, unless the customer or a device refuses', () => {
    const profiles = mei()
    const devices = () => ['laptop', 'phone', 'other'].map((id) => profiles.devicesWith(id).join(' '))
    expect(devices()).toEqual(['laptop phone', 'laptop phone', 'other'])
    expect(profiles.devicesOfCustomer('mei')).toEqual(['laptop', 'phone'])
    expect(profiles.devicesOfCustomer('nobody')).toEqual([])
    choose(profiles, 'laptop', { personal: false })
    expect([...devices(), ...profiles.devicesOfCustomer('mei')]).toEqual(['laptop', 'phone', 'other', 'phone'])
    choose(profiles, 'phone', { joined: false })
    expect([...devices(), ...profiles.devicesOfCustomer('mei')]).toEqual(['laptop', 'phone', 'other'])
  })
  it('let a shared device teach for itself alone', () => {
    const profiles = mei()
    profiles.link({ visitorId: 'laptop', customerId: 'noah', until: LATER })
    expect(profiles.devicesWith('laptop')).toEqual(['laptop'])
    expect(profiles.devicesWith('phone')).toEqual(['phone'])
    expect(profiles.devicesOfCustomer('noah')).toEqual([])
  })
})
