/*
 * Judged queries over the Icecat catalogue, written before anything was tuned on them. Each says what the shopper
 * wants and which products answer it: 3 exactly what is asked for, 2 the right kind with something open or not quite
 * met, 1 what some would settle for (an accessory, a neighboring kind); the first line that holds counts, the rest is 0.
 * The grades are ours; the feed is Icecat's, by way of querqy/chorus.
 */
import * as kind from './kinds.mjs'

const { titled, told, and, or, not, brand, priced, sized, typed } = kind.has
const colored = (pattern) => (product) =>
  pattern.test(
    `${product.title} ${product.attr_t_product_colour ?? ''} ${product.attr_t_cable_colour ?? ''} ${product.short_description ?? ''}`,
  )
const black = colored(/\bblack\b|\bzwart\b/i)
const white = colored(/\bwhite\b/i)
const blue = colored(/\bblue\b/i)
const pink = colored(/\bpink\b/i)
const inches = (least, most) =>
  sized('attr_n_display_diagonal', /\(?(\d+(?:\.\d+)?)\s?(?:"|''|”|-?\s?inch)/i, least, most)
const memory = (least) => sized('attr_n_internal_memory', /(\d+) ?GB (?:LP)?DDR/i, least, Number.POSITIVE_INFINITY)

export const queries = []
function ask(query, want, ...grades) {
  queries.push({ query, want, grades })
}

// Computers
ask('laptop', 'a portable computer', [3, kind.laptop, 'a portable computer'])
ask('notebook', 'a portable computer; the paper kind is not sold here', [3, kind.laptop, 'a portable computer'])
ask(
  'gaming laptop',
  'a portable computer for games',
  [3, and(kind.laptop, kind.gaming), 'made for games'],
  [1, kind.laptop, 'portable, not for games'],
)
ask(
  'hp laptop',
  'a portable computer by HP',
  [3, and(kind.laptop, brand('HP')), 'HP and portable'],
  [1, kind.laptop, 'another maker'],
)
ask(
  'lenovo thinkpad',
  'a ThinkPad computer',
  [3, and(kind.laptop, titled(/thinkpad/i)), 'a ThinkPad'],
  [1, and(brand('Lenovo'), or(kind.laptop, titled(/thinkpad/i))), 'another Lenovo portable, or a part for a ThinkPad'],
)
ask(
  'chromebook',
  'a portable computer with Chrome OS',
  [3, and(kind.laptop, or(typed(/chromebook/i), titled(/chromebook|chrome os/i))), 'a Chromebook'],
  [1, kind.laptop, 'portable, other system'],
)
ask(
  '17 inch laptop',
  'a portable computer with a large display',
  [3, and(kind.laptop, inches(17, 17.9)), '17 inches'],
  [1, kind.laptop, 'another size'],
)
ask(
  'laptop 16gb ram',
  'a portable computer with at least 16 GB of memory',
  [3, and(kind.laptop, memory(16)), '16 GB or more'],
  [1, kind.laptop, 'less memory, or none stated'],
)
ask(
  'cheap laptop',
  'a portable computer at a low price',
  [3, and(kind.laptop, priced(10_000)), 'among the cheapest tenth'],
  [2, kind.laptop, 'portable, dearer'],
)
ask(
  'desktop pc',
  'a computer for the desk',
  [3, kind.desktop, 'a desktop computer'],
  [2, kind.workstation, 'a workstation'],
)
ask(
  'all in one pc',
  'a computer built into its display',
  [3, or(typed(/all-in-one pc/i), titled(/all-in-one pc|all-in-one (desktop|computer)/i)), 'all in one'],
  [1, kind.desktop, 'a desktop computer with its display apart'],
)
ask(
  'workstation',
  'a strong computer for professionals',
  [3, and(kind.workstation, not(kind.motherboard)), 'a workstation'],
  [1, kind.desktop, 'an ordinary desktop computer'],
)
ask(
  'intel xeon processor',
  'a Xeon processor',
  [3, and(kind.processor, told(/xeon/i)), 'a Xeon'],
  [1, kind.processor, 'another processor'],
)
ask(
  'core i7 processor',
  'a Core i7 processor by itself',
  [3, and(kind.processor, told(/\bi7\b|i7-/i)), 'a Core i7'],
  [1, kind.processor, 'another processor'],
)
ask(
  'celeron',
  'a Celeron processor',
  [3, and(kind.processor, told(/celeron/i)), 'a Celeron processor'],
  [2, told(/celeron/i), 'something with a Celeron in it'],
)
ask(
  'motherboard micro atx',
  'a small main board',
  [3, and(kind.motherboard, told(/micro[- ]?atx/i)), 'micro ATX'],
  [1, kind.motherboard, 'another form'],
)
ask('graphics card', 'a card for pictures', [3, kind.graphicsCard, 'a graphics card'])
ask(
  'geforce',
  'a graphics card with a GeForce chip',
  [3, and(kind.graphicsCard, told(/geforce/i)), 'a card with a GeForce'],
  [1, told(/geforce/i), 'a computer with a GeForce'],
)
ask(
  'ddr4 memory',
  'memory modules of the fourth kind',
  [3, and(kind.ramModule, told(/ddr4/i)), 'DDR4 modules'],
  [1, kind.ramModule, 'modules of another kind'],
)
ask(
  '8gb ram',
  'a memory module of 8 GB',
  [3, and(kind.ramModule, told(/\b8 ?gb\b/i)), '8 GB'],
  [1, kind.ramModule, 'another size'],
)
ask(
  'computer case',
  'a case to build a computer in',
  [3, and(kind.computerCase, not(kind.cooling), not(titled(/cool|expander|network/i))), 'a computer case'],
  [1, titled(/computer case/i), 'a part for one'],
)
ask(
  'cpu cooler',
  'a cooler for a processor',
  [3, and(kind.cooling, told(/processor|cpu/i), titled(/cool/i)), 'cools a processor'],
  [1, and(kind.cooling, titled(/cool|fan\b/i)), 'cools something else'],
)

// Input and sight
ask('mouse', 'a mouse for a computer', [3, kind.mouse, 'a mouse'], [1, titled(/touchpad/i), 'a touchpad'])
ask(
  'wireless mouse',
  'a mouse without a cable',
  [3, and(kind.mouse, kind.wireless), 'a mouse without a cable'],
  [1, kind.mouse, 'a mouse with a cable'],
)
ask(
  'logitech mouse',
  'a mouse by Logitech',
  [3, and(kind.mouse, brand('Logitech')), 'Logitech'],
  [1, kind.mouse, 'another maker'],
)
ask('pink mouse', 'a pink mouse', [3, and(kind.mouse, pink), 'pink'], [1, kind.mouse, 'another color'])
ask(
  'mouse pad',
  'a pad to move a mouse on',
  [3, kind.mousePad, 'a mouse pad'],
  [1, kind.wristRest, 'a rest for the wrist'],
)
ask(
  'trackball',
  'a trackball',
  [3, and(titled(/trackball/i), not(titled(/cable/i))), 'a trackball'],
  [1, kind.mouse, 'a mouse'],
)
ask(
  'keyboard',
  'a keyboard for a computer',
  [3, kind.keyboard, 'a keyboard'],
  [1, titled(/laptop internal.*kbd|keyboard/i), 'a part, or an accessory'],
)
ask(
  'wireless keyboard',
  'a keyboard without a cable',
  [3, and(kind.keyboard, kind.wireless), 'without a cable'],
  [1, kind.keyboard, 'with a cable'],
)
ask(
  'german keyboard',
  'a keyboard with the German layout',
  [3, and(kind.keyboard, told(/german|qwertz|\bDE\b/i)), 'German layout'],
  [1, kind.keyboard, 'another layout'],
)
ask(
  'mechanical gaming keyboard',
  'a keyboard for games with mechanical keys',
  [3, and(kind.keyboard, told(/gaming/i), told(/mechanical|\bmx\b/i)), 'mechanical and for games'],
  [2, and(kind.keyboard, told(/gaming|mechanical/i)), 'one of the two'],
  [1, kind.keyboard, 'a keyboard'],
)
ask(
  'keyboard and mouse set',
  'a keyboard with its mouse',
  [
    3,
    and(
      kind.keyboardAndMouse,
      titled(/keyboard|desktop|mk\d/i),
      not(titled(/cable|kvm|notebook|extender|wrist|switch|adapter/i)),
    ),
    'both together',
  ],
  [1, or(kind.keyboard, kind.mouse), 'one of the two'],
)
ask(
  'numeric keypad',
  'a block of number keys',
  [3, titled(/numeric keypad|keypad/i), 'a keypad'],
  [1, kind.keyboard, 'a whole keyboard'],
)
ask('computer monitor', 'a display for a computer', [3, kind.monitor, 'a display'])
ask(
  '24 inch monitor',
  'a display of 24 inches',
  [3, and(kind.monitor, inches(23.5, 24.5)), '24 inches'],
  [1, kind.monitor, 'another size'],
)
ask(
  'curved monitor',
  'a display with a bend',
  [3, and(kind.monitor, told(/curved|1500R|1800R|CQR|\bC\d\dG/i)), 'curved'],
  [1, kind.monitor, 'flat, or not stated'],
)
ask(
  '4k monitor',
  'a display of 3840 x 2160',
  [3, and(kind.monitor, told(/4k|3840 ?x ?2160|uhd/i)), '4K'],
  [1, kind.monitor, 'fewer pixels'],
)
ask(
  'monitor arm',
  'an arm that holds a display',
  [3, titled(/monitor.*arm|arm.*monitor|desk mount|flat screen desk/i), 'holds a display over the desk'],
  [2, kind.wallMount, 'holds a display on the wall'],
)
ask('webcam', 'a camera for calls', [3, kind.webcam, 'a webcam'])
ask('headphones', 'headphones', [3, kind.earwear, 'worn on the ears'])
ask(
  'noise cancelling headphones',
  'headphones that silence noise',
  [3, and(kind.earwear, told(/noise.?cancel/i)), 'cancels noise'],
  [1, kind.earwear, 'does not, or does not say so'],
)
ask(
  'bluetooth headset',
  'a headset without a cable',
  [3, and(kind.earwear, told(/bluetooth/i)), 'Bluetooth'],
  [1, kind.headset, 'a headset with a cable'],
)
ask(
  'in ear headphones white',
  'white headphones worn in the ear',
  [3, and(kind.earwear, told(/in-ear|earbud/i), white), 'in the ear and white'],
  [2, and(kind.earwear, told(/in-ear|earbud/i)), 'in the ear, another color'],
  [1, kind.earwear, 'another way of wearing'],
)
ask(
  'pc speakers',
  'loudspeakers for a computer',
  [3, and(kind.speaker, told(/multimedia|pc\b|computer|usb|flat panel|notebook|2\.[01]/i)), 'for a computer'],
  [2, kind.speaker, 'a loudspeaker'],
)
ask(
  'bluetooth speaker',
  'a loudspeaker without a cable',
  [3, and(kind.speaker, told(/bluetooth/i)), 'Bluetooth'],
  [1, kind.speaker, 'a loudspeaker with a cable'],
)

// Bags, power and care of laptops
ask(
  'laptop bag',
  'a bag to carry a laptop in',
  [3, and(kind.laptopBag, not(kind.laptopSleeve)), 'a bag for a laptop'],
  [2, kind.laptopBag, 'a sleeve'],
)
ask(
  'laptop sleeve 13 inch',
  'a thin cover for a small laptop',
  [3, and(kind.laptopSleeve, told(/13(\.\d)?\s?(''|"|”|-?inch)|33(\.\d)? cm/i)), '13 inches'],
  [2, kind.laptopSleeve, 'another size'],
  [1, kind.laptopBag, 'a bag'],
)
ask(
  'laptop backpack',
  'a backpack with room for a laptop',
  [3, and(kind.backpack, told(/laptop|notebook|1[3-7](\.\d)?\s?("|”|''|-)/i)), 'a backpack for a laptop'],
  [2, kind.backpack, 'a backpack'],
  [1, kind.laptopBag, 'another bag'],
)
ask(
  'thule backpack',
  'a backpack by Thule',
  [3, and(kind.backpack, brand('Thule')), 'Thule'],
  [1, kind.backpack, 'another maker'],
)
ask('laptop battery', 'a battery for a laptop', [
  3,
  and(kind.laptopBattery, not(kind.laptop), not(kind.mouse)),
  'for a laptop',
])
ask(
  'laptop charger',
  'a power supply for a laptop',
  [3, and(kind.laptopCharger, told(/laptop|notebook|thinkpad|hp |\b(65|75|90|120|135)\s?w/i)), 'feeds a laptop'],
  [1, titled(/power adapter\/inverter/i), 'another power supply'],
)
ask(
  'laptop lock',
  'a lock that ties a laptop to a desk',
  [3, kind.laptopLock, 'a lock for laptops'],
  [1, titled(/cable lock/i), 'a cable lock'],
)
ask(
  'laptop stand',
  'a stand that lifts a laptop',
  [3, and(kind.laptopStand, titled(/stand|riser|holder/i)), 'lifts a laptop'],
  [1, and(titled(/stand|riser/i), told(/monitor/i)), 'lifts a display'],
)
ask(
  'docking station',
  'a dock for a laptop',
  [
    3,
    and(
      kind.dock,
      told(/notebook|laptop|hp|thinkpad|lenovo|usb|toshiba|replicator/i),
      not(titled(/entertainment|ipod|hard drive|drive dock|sata/i)),
    ),
    'a dock for a computer',
  ],
  [1, kind.dock, 'a dock for something else'],
)
ask('privacy screen', 'a filter that hides a display from neighbors', [
  3,
  and(kind.privacyFilter, not(kind.laptop)),
  'a privacy filter',
])

// Printing
ask('printer', 'a printer', [3, kind.printer, 'a printer'])
ask(
  'laser printer',
  'a printer that uses a laser',
  [3, kind.laserPrinter, 'a laser printer'],
  [1, kind.printer, 'another printer'],
)
ask(
  'color laser printer',
  'a laser printer for color',
  [3, and(kind.laserPrinter, told(/colou?r/i)), 'color and laser'],
  [2, kind.laserPrinter, 'laser, one color'],
  [1, kind.printer, 'another printer'],
)
ask(
  'inkjet printer',
  'a printer that uses ink',
  [3, kind.inkjetPrinter, 'an inkjet printer'],
  [1, kind.printer, 'another printer'],
)
ask(
  'photo printer',
  'a printer for photographs',
  [3, kind.photoPrinter, 'prints photographs'],
  [1, kind.inkjetPrinter, 'an inkjet printer'],
)
ask('label printer', 'a printer for labels', [3, kind.labelPrinter, 'prints labels'])
ask(
  'large format printer',
  'a printer for wide paper',
  [3, kind.largeFormat, 'wide'],
  [1, kind.printer, 'another printer'],
)
ask(
  'dot matrix printer',
  'a printer with needles',
  [3, kind.dotMatrix, 'dot matrix'],
  [1, kind.printer, 'another printer'],
)
ask(
  'hp toner black',
  'black toner by HP',
  [3, and(kind.toner, brand('HP'), black), 'HP and black'],
  [2, and(kind.toner, brand('HP')), 'HP, another color'],
  [1, and(kind.toner, black), 'black, another maker'],
)
ask('toner cartridge cyan', 'cyan toner', [3, and(kind.toner, told(/cyan/i)), 'cyan'], [1, kind.toner, 'another color'])
ask(
  'canon ink cartridge',
  'ink by Canon',
  [3, and(brand('Canon'), kind.inkCartridge), 'Canon ink'],
  [1, kind.inkCartridge, 'ink by another maker'],
)
ask(
  'epson ink',
  'ink by Epson',
  [3, and(brand('Epson'), kind.inkCartridge), 'Epson ink'],
  [1, kind.inkCartridge, 'ink by another maker'],
)
ask(
  'lexmark toner',
  'toner by Lexmark',
  [3, and(brand('Lexmark'), or(kind.toner, told(/print cartridge/i))), 'Lexmark toner'],
  [1, kind.toner, 'toner by another maker'],
)
ask('printer drum', 'a drum for a printer', [3, and(kind.drum, not(kind.printer)), 'a drum'])
ask('fuser unit', 'a fuser for a printer', [3, and(kind.fuser, not(kind.printer)), 'a fuser'])
ask(
  'photo paper glossy',
  'glossy paper for photographs',
  [3, and(kind.photoPaper, told(/gloss/i)), 'glossy photo paper'],
  [2, kind.photoPaper, 'photo paper'],
  [1, kind.printingPaper, 'other paper'],
)
ask(
  'a4 paper',
  'paper of A4',
  [3, and(kind.printingPaper, told(/\ba4\b/i)), 'A4 paper'],
  [1, or(kind.printingPaper, kind.photoPaper), 'another size, or not stated'],
)
ask(
  'dymo label tape',
  'tape for a DYMO label maker',
  [3, and(brand('DYMO'), or(kind.labelTape, told(/\btapes?\b|\bD1\b|labels/i))), 'DYMO tape'],
  [1, kind.labelTape, 'tape by another maker'],
)
ask('self adhesive labels', 'labels that stick', [
  3,
  and(kind.selfAdhesiveLabel, titled(/label/i), not(titled(/printer|tape|cartridge/i))),
  'labels that stick',
])
ask('document scanner', 'a scanner for documents', [3, kind.scanner, 'a scanner'])

// Cables and adapters
ask(
  'hdmi cable',
  'a cable for HDMI',
  [3, and(kind.hdmiCable, not(titled(/dvi|displayport|vga|mini-?hdmi|splitter|adapter/i))), 'HDMI to HDMI'],
  [2, kind.hdmiCable, 'HDMI on one side'],
)
ask(
  'usb cable',
  'a cable for USB',
  [
    3,
    and(kind.usbCable, not(titled(/adapter|printer cable db|extender|ethernet|vga|hdmi|displayport|audio|lock/i))),
    'a USB cable',
  ],
  [1, kind.usbCable, 'USB with something else'],
)
ask(
  'usb extension cable',
  'a cable that lengthens USB',
  [3, and(kind.usbCable, told(/extension|extender/i)), 'lengthens USB'],
  [1, kind.usbCable, 'another USB cable'],
)
ask(
  'cat6 cable blue',
  'a blue network cable of category 6',
  [3, and(kind.networkCable, kind.cat6, blue), 'Cat 6 and blue'],
  [2, and(kind.networkCable, kind.cat6), 'Cat 6, another color'],
  [1, kind.networkCable, 'another category'],
)
ask('ethernet cable', 'a network cable', [
  3,
  and(kind.networkCable, not(titled(/telephone|rj11|rj12|db9|fib|coax/i))),
  'a network cable',
])
ask(
  'fiber optic cable',
  'a cable of glass fiber',
  [3, and(kind.fibre, kind.cable), 'a fiber cable'],
  [1, kind.fibre, 'for fiber'],
)
ask(
  'vga cable',
  'a cable for VGA',
  [3, and(kind.vgaCable, not(titled(/kvm|hdmi|displayport|usb|adapter/i))), 'VGA to VGA'],
  [1, kind.vgaCable, 'VGA with something else'],
)
ask(
  'displayport to hdmi adapter',
  'an adapter from DisplayPort to HDMI',
  [
    3,
    and(told(/displayport/i), told(/hdmi/i), titled(/adapter|converter/i), not(kind.dock)),
    'from the one to the other',
  ],
  [2, and(told(/displayport/i), told(/hdmi/i), kind.cable), 'a cable that does it'],
  [1, and(kind.adapter, told(/displayport|hdmi/i)), 'one of the two'],
)
ask('usb hub', 'a hub for USB', [
  3,
  and(kind.hub, told(/usb/i), not(titled(/monitor|keyboard|card reader/i))),
  'a USB hub',
])
ask(
  'usb to serial adapter',
  'an adapter from USB to a serial port',
  [3, and(told(/usb/i), told(/serial|rs-?232|rs422|db9/i), kind.adapter), 'from USB to serial'],
  [1, and(kind.adapter, told(/serial/i)), 'serial, without USB'],
)
ask(
  'power cord',
  'a cord for the mains',
  [3, and(kind.powerCable, titled(/power (cord|cable)/i)), 'a power cord'],
  [1, and(kind.cable, told(/power/i)), 'power inside a computer'],
)
ask('cable ties', 'ties for cables', [3, and(kind.cableTie, titled(/tie|hook/i)), 'ties for cables'])
ask(
  'audio cable 3.5mm',
  'a cable with small jacks',
  [3, and(kind.audioCable, told(/3\.5 ?mm|minijack/i)), 'small jacks'],
  [1, kind.audioCable, 'other plugs'],
)

// Storage and network
ask(
  'usb stick 32gb',
  'a small store of 32 GB',
  [3, and(kind.usbStick, told(/\b32 ?gb/i)), '32 GB'],
  [1, kind.usbStick, 'another size'],
)
ask(
  'micro sd card',
  'a tiny memory card',
  [3, and(kind.memoryCard, told(/micro ?sd/i)), 'MicroSD'],
  [1, kind.memoryCard, 'another card'],
)
ask(
  'memory card 64gb',
  'a memory card of 64 GB',
  [3, and(kind.memoryCard, told(/\b64 ?gb/i)), '64 GB'],
  [1, kind.memoryCard, 'another size'],
)
ask(
  'external hard drive',
  'a hard drive to carry',
  [3, kind.externalDrive, 'external'],
  [1, kind.internalDrive, 'internal'],
)
ask('hard drive enclosure', 'a housing for a hard drive', [
  3,
  and(kind.enclosure, told(/hard drive|hdd|sata|ide|ssd/i)),
  'houses a drive',
])
ask('card reader', 'a reader for memory cards', [3, kind.cardReader, 'a card reader'])
ask(
  'blank dvd',
  'discs to write on',
  [3, and(kind.discs, told(/dvd/i), not(titled(/drive/i))), 'DVDs to write on'],
  [1, and(kind.discs, not(titled(/drive/i))), 'other discs'],
)
ask(
  'wireless router',
  'a router with a radio',
  [3, and(kind.router, kind.wireless), 'without cables'],
  [2, and(kind.router, told(/802\.11|wi-?fi/i)), 'without cables'],
  [1, kind.router, 'with cables'],
)
ask(
  'network switch',
  'a switch for a network',
  [3, kind.networkSwitch, 'a network switch'],
  [1, titled(/network switch component/i), 'a part of one'],
)
ask(
  'kvm switch',
  'a switch for keyboard, display and mouse',
  [3, and(kind.kvm, titled(/switch/i)), 'a KVM switch'],
  [1, titled(/kvm/i), 'something for one'],
)
ask('network card', 'a card for a network', [
  3,
  and(kind.networkCard, not(titled(/media converter/i))),
  'a network card',
])
ask(
  'ups',
  'power for when the mains fails',
  [3, kind.ups, 'an uninterruptible power supply'],
  [1, kind.upsBattery, 'a battery for one'],
)
ask(
  'apc replacement battery',
  'a battery for a UPS by APC',
  [3, and(brand('APC'), titled(/batter/i)), 'APC battery'],
  [1, kind.upsBattery, 'by another maker'],
)
ask('surge protector', 'an outlet that stops surges', [3, kind.surgeProtector, 'stops surges'])
ask('server rack', 'a rack for servers', [3, kind.rack, 'a rack'], [1, titled(/rack/i), 'something for a rack'])

// Sight, sound and home
ask('tv', 'a television', [3, kind.television, 'a television'])
ask(
  '55 inch 4k tv',
  'a large sharp television',
  [3, and(kind.television, inches(54, 56), told(/4k/i)), '55 inches and 4K'],
  [2, and(kind.television, or(inches(49, 66), told(/4k/i))), 'near'],
  [1, kind.television, 'a television'],
)
ask('tv wall mount', 'a mount for a television', [3, kind.wallMount, 'mounts a display on the wall'])
ask('projector', 'a projector', [3, kind.projector, 'a projector'])
ask('projector lamp', 'a lamp for a projector', [3, kind.projectorLamp, 'a lamp'])
ask('projector screen', 'a screen for a projector', [3, kind.projectionScreen, 'a screen'])
ask('digital camera', 'a camera', [3, kind.camera, 'a camera'])
ask(
  'camera lens',
  'a lens for a camera',
  [3, kind.lens, 'a lens'],
  [1, titled(/camera lens (adapter|filter)/i), 'something for a lens'],
)
ask(
  'camera battery',
  'a battery for a camera',
  [3, and(kind.cameraBattery, not(titled(/charger/i))), 'a battery for cameras'],
  [1, kind.batteryCharger, 'a charger'],
)
ask(
  'aa batteries',
  'batteries of size AA',
  [3, and(titled(/batter/i), told(/\bAA\b|mignon|LR0?6\b/)), 'AA'],
  [1, kind.battery, 'another size'],
)
ask('mp3 player', 'a player for music files', [
  3,
  and(kind.mp3Player, titled(/mp3|mp4|gogear|walkman|go gear/i), not(titled(/case|dock|remote|holder|cable/i))),
  'a music player',
])
ask(
  'blu-ray player',
  'a player for discs',
  [3, and(kind.dvdPlayer, told(/blu-?ray/i)), 'plays Blu-ray'],
  [1, kind.dvdPlayer, 'plays DVDs'],
)
ask('remote control', 'a remote control', [3, or(kind.remote, titled(/universal remote/i)), 'a remote control'])
ask('gps navigation', 'a guide for the car', [3, kind.navigator, 'a navigator'])
ask('phone case', 'a case for a mobile phone', [3, kind.phoneCase, 'a case for a phone'])
ask(
  'galaxy s20 cover',
  'a cover for the Galaxy S20',
  [3, and(kind.phoneCase, told(/s20/i)), 'for the S20'],
  [1, kind.phoneCase, 'for another phone'],
)
ask('electric shaver', 'a shaver', [3, kind.shaver, 'a shaver'], [1, kind.shaverPart, 'a part of one'])
ask(
  'electric toothbrush',
  'a toothbrush with a motor',
  [3, kind.toothbrush, 'a toothbrush with a motor'],
  [1, told(/toothbrush|sonicare/i), 'a part of one'],
)
ask('coffee maker', 'a machine that makes coffee', [3, kind.coffeeMachine, 'makes coffee'])
ask(
  'espresso machine',
  'a machine that makes espresso',
  [3, and(kind.coffeeMachine, told(/espresso/i)), 'makes espresso'],
  [1, kind.coffeeMachine, 'makes other coffee'],
)
ask(
  'hand blender',
  'a blender to hold',
  [3, and(kind.blender, told(/hand|immersion|\bMR /i)), 'a hand blender'],
  [2, kind.blender, 'another blender'],
)
ask(
  'jigsaw puzzle 1000 pieces',
  'a puzzle of a thousand pieces',
  [3, and(kind.puzzle, told(/\b1000\b|1,000/)), 'a thousand pieces'],
  [1, kind.puzzle, 'another puzzle'],
)
ask('paw patrol toys', 'toys of PAW Patrol', [3, kind.pawPatrol, 'PAW Patrol'])
ask(
  'doll clothes',
  'clothes for a doll',
  [3, kind.dollClothes, 'clothes for a doll'],
  [1, titled(/doll accessory/i), 'something else for a doll'],
)
// How people really type
ask('labtop', 'a laptop, with a slip', [3, kind.laptop, 'a portable computer'])
ask(
  'wirless mose',
  'a wireless mouse, with two slips',
  [3, and(kind.mouse, kind.wireless), 'a mouse without a cable'],
  [1, kind.mouse, 'a mouse with a cable'],
)
ask(
  'note book hp',
  'a portable computer by HP, split',
  [3, and(kind.laptop, brand('HP')), 'HP and portable'],
  [1, kind.laptop, 'another maker'],
)
ask(
  'something to carry my 15.6 laptop',
  'a bag for a laptop of 15.6 inches',
  [3, and(kind.laptopBag, told(/15[.,]6|39\.6 cm|1[67](\.\d)?\s?("|”|'')/i)), 'it fits'],
  [2, kind.laptopBag, 'another size'],
)
ask('笔记本电脑', 'a portable computer, in Chinese', [3, kind.laptop, 'a portable computer'])
ask(
  '无线鼠标',
  'a wireless mouse, in Chinese',
  [3, and(kind.mouse, kind.wireless), 'a mouse without a cable'],
  [1, kind.mouse, 'a mouse with a cable'],
)
ask(
  '黑色耳机',
  'black headphones, in Chinese',
  [3, and(kind.earwear, black), 'black'],
  [1, kind.earwear, 'another color'],
)
ask(
  'wh-ch510',
  'a model that is not sold here',
  [3, titled(/WH-CH510/i), 'that very model'],
  [1, and(kind.earwear, brand('Sony')), 'headphones by Sony'],
)
