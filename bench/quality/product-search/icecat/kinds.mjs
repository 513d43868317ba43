/*
 * Kinds of goods in the Icecat catalogue, as a person who reads titles and short descriptions would tell them apart.
 * Each takes a raw product of the feed. They are written for judging only: nothing in the product knows them.
 */

const titled = (pattern) => (product) => pattern.test(product.title)
const told = (pattern) => (product) => pattern.test(`${product.title} ${product.short_description ?? ''}`)
const typed = (pattern) => (product) => pattern.test(product.attr_t_product_type ?? '')
const and =
  (...all) =>
  (product) =>
    all.every((one) => one(product))
const or =
  (...any) =>
  (product) =>
    any.some((one) => one(product))
const not = (one) => (product) => !one(product)
const brand = (name) => (product) => product.supplier.toLowerCase() === name.toLowerCase()
const priced = (most) => (product) => product.price !== undefined && product.price <= most
/** The value of a numeric attribute, or the first group of a pattern in the title, within bounds. */
const sized = (attribute, pattern, least, most) => (product) => {
  const number = product[attribute] ?? Number(pattern.exec(product.title)?.[1] ?? Number.NaN)
  return number >= least && number <= most
}

export const has = { titled, told, typed, and, or, not, brand, priced, sized }

const accessoryOfNotebook = titled(
  /case|sleeve|bag\b|backpack|briefcase|battery|spare part|privacy|lock\b|stand\b|holder|riser|adapter|cord|hub\b|dock|charger|cooling|screen protector|keyboard|keypad|memory|mouse|SVC|warranty|service|power|drive|mount|kit\b|tray|pouch|cover|cable|replicator|bundle|arm\b|security|speaker|headset|cleaning|kbd|roller|internal/i,
)
export const laptop = or(
  typed(/^(notebook|netbook|chromebook|hybrid|mobile workstation)/i),
  and(
    titled(/\bnotebook\b|\blaptop\b|netbook|chromebook|thinkpad|macbook|elitebook|probook/i),
    not(accessoryOfNotebook),
  ),
  and(titled(/mobile workstation/i), not(titled(/motorized/i))),
)
export const gaming = told(/gaming|geforce (gtx|rtx)|\brog\b|\btuf\b|predator|alienware|\blegion\b|omen\b/i)
export const laptopBag = or(
  titled(/notebook case|laptop (sleeve|case|bag|backpack)|toploading laptop|(notebook|netbook) sleeve/i),
  and(titled(/backpack|messenger|briefcase/i), told(/laptop|notebook|1[0-9](\.\d)?\s?("|”|''|-inch|inch)/i)),
)
export const laptopSleeve = and(laptopBag, told(/sleeve|slip ?case|skin\b/i))
export const backpack = titled(/backpack/i)
export const laptopBattery = or(
  titled(/notebook spare part battery|laptop battery|thinkpad battery/i),
  and(
    titled(/batter/i),
    told(/notebook|laptop|thinkpad|-cell|cell li/i),
    not(titled(/camera|ups|uninterruptible|alkaline/i)),
  ),
)
export const laptopCharger = and(
  titled(/adapter|charger/i),
  told(/notebook|laptop|\bac adapter\b|ac power|\b\d{2,3} ?w\b/i),
  titled(/power adapter|ac adapter|notebook power|laptop.*power|universal.*adapter|charger/i),
)
export const laptopLock = and(
  titled(/lock\b/i),
  told(/laptop|notebook|microsaver|clicksafe|cable lock|kensington lock/i),
)
export const laptopStand = and(titled(/stand|riser|holder|cooling|cooler/i), told(/laptop|notebook/i))
export const privacyFilter = told(/privacy (filter|screen)|display privacy/i)
export const dock = told(/dock(ing)?( station)?\b|port replicator/i)

export const desktop = and(
  or(
    typed(/^(pc|workstation|all-in-one pc|mini pc)/i),
    titled(/\bdesktop pc\b|all-in-one pc|small form factor pc|tower pc|microtower|minitower pc/i),
  ),
  not(titled(/case|cable|cooling|screws|stand\b|mount/i)),
)
export const workstation = and(
  or(typed(/workstation/i), titled(/\bworkstation\b/i)),
  not(titled(/motherboard|barebone|board|server|motorized|SVC|warranty|support/i)),
)
export const server = and(
  titled(/\bserver\b/i),
  not(
    titled(
      /motherboard|rack|cabinet|card|adapter|kit\b|cable|board|memory|drive|print server|rail|power|barebone|console|kvm|switch|windows server|license|software|spare/i,
    ),
  ),
)
export const serverBarebone = titled(/server barebone/i)
export const motherboard = titled(/motherboard/i)
export const processor = or(typed(/^processor$/i), titled(/\bprocessor\b.*(ghz|mhz|box|socket|mb)/i))
export const graphicsCard = titled(
  /graphics card|geforce (gtx|rtx|gt|\d).*(gddr|card)|quadro.*(gb|mb)|radeon.*(gddr|gb)/i,
)
export const memoryModule = titled(/memory module|printer memory/i)
export const ramModule = titled(/memory module/i)

const accessoryOfMouse = titled(
  /pad\b|wrist|cable|holder|adapter|converter|bundle|kvm|switch|splitter|connector|extension|remote|case\b|carrying|keyboard/i,
)
export const mouse = and(titled(/\bmouse\b|trackball/i), or(not(accessoryOfMouse), titled(/mouse.*\d+ ?dpi/i)))
export const wireless = told(/wireless|bluetooth|\brf\b|2\.4 ?ghz|cordless/i)
export const mousePad = told(/mouse ?pad|mousing surface/i)
export const wristRest = told(/wrist (rest|pillow|support)/i)
export const keyboard = and(
  titled(/\bkeyboard\b|keypad/i),
  not(
    titled(
      /cable|wrist|cover|adapter|converter|extension|drawer|tray|holder|connector|kvm|console|switch|internal|extender|bag|case\b/i,
    ),
  ),
)
export const keyboardAndMouse = told(
  /keyboard (and|&|\+) mouse|desktop (set|combo)|keyboard.*mouse.*(set|combo|bundle)|mk\d{3}\b/i,
)
export const keyboardCover = titled(/keyboard cover/i)

export const headphones = or(typed(/^headphones/i), titled(/headphone|earphone|earbud/i))
export const headset = or(typed(/^headset/i), titled(/\bheadset\b/i))
export const earwear = and(or(headphones, headset), not(titled(/cable|adapter|splitter|case\b|extension/i)))
export const speaker = and(
  titled(/speaker|soundbar|sound bar/i),
  not(titled(/cable|mount|\bwire\b|stand\b|bracket|selector/i)),
)
export const webcam = titled(/webcam|web camera|pc camera/i)
export const microphone = and(titled(/microphone/i), not(titled(/cable|headset/i)))

export const monitor = and(
  or(
    titled(
      /computer monitor|lcd monitor|flat panel monitor|led monitor|cm \([\d.]+"\) \d+ x \d+ pixels.*(lcd|led|tft)?/i,
    ),
    titled(/widescreen monitor|\bmonitor\b.*\d+"/i),
  ),
  not(
    titled(
      /notebook|laptop|all-in-one|cable|arm\b|mount|stand|filter|tv\b|television|projector|workstation|tablet|intel|amd|ryzen|cleaning|riser/i,
    ),
  ),
)
export const television = and(
  titled(/\bTV\b|television/i),
  not(
    titled(
      /mount|cart|stand|cable|bracket|remote|arm\b|antenna|tuner|adapter|headphone|glasses|receiver|surge|outlet|splitter|lift|battery|mattress|player/i,
    ),
  ),
)
export const wallMount = and(titled(/mount|bracket|arm\b/i), told(/flat panel|flat screen|\btv\b|monitor|display|lcd/i))
export const projector = and(
  titled(/projector/i),
  or(
    not(
      titled(
        /lamp|mount|pole|case|kit|screen|bag|ceiling plate|lens|filter|bulb|cable|adapter|bracket|stand|column|glasses|remote/i,
      ),
    ),
    titled(/data projector/i),
  ),
)
export const projectorLamp = titled(/projector lamp|replacement lamp|spare lamp/i)
export const projectorMount = and(titled(/project(or)? .*mount|beamer/i), not(titled(/lamp/i)))
export const projectionScreen = titled(/projection screen|projector screen/i)

const accessoryOfPrinter = titled(
  /toner|cartridge|original|ribbon|cabinet|stand\b|drum|kit|tray|feeder|cable|memory|label\b|fuser|roller|spare|belt|paper|stapl|finisher|head|maintenance|waste|stacker|duplex|server|adapter|hard drive|interface|cover|unit|ink\b|upgrade|transfer|mailbox|media|cutter|spindle|lamp|tape|cleaning|film|card\b|battery|cassette|module|software|case\b|bag\b/i,
)
export const printer = and(
  or(
    titled(/printer|laserjet|deskjet|officejet|photosmart|multifunction|mfp\b|workcentre|phaser|imagerunner/i),
    told(/\bprinter\b.*ppm|multifunctional/i),
  ),
  or(not(accessoryOfPrinter), titled(/laser printer|colou?r printer/i)),
)
export const laserPrinter = and(printer, told(/laser|led printer|phaser/i))
export const inkjetPrinter = and(printer, told(/inkjet|deskjet|officejet|photosmart|ink jet|designjet/i))
export const multifunction = and(printer, told(/multifunction|mfp\b|all-in-one|aio\b|\bfax\b.*scan|copy/i))
export const photoPrinter = and(printer, told(/photo ?printer|photosmart|selphy|picturemate|photo printer/i))
export const labelPrinter = and(
  titled(/label ?printer|label ?maker|labelwriter|p-touch|rhino/i),
  or(not(titled(/tape|label-making|labels|battery|adapter|case\b/i)), titled(/label printer \d/i)),
)
export const largeFormat = and(
  or(titled(/large format printer/i), and(printer, told(/designjet/i))),
  not(titled(/media/i)),
)
export const dotMatrix = titled(/dot matrix/i)

export const toner = told(/\btoner\b/i)
export const inkCartridge = and(
  told(/ink ?cartridge|inkjet|ink tank|\bink\b|inkjet print cartridge/i),
  titled(/original|cartridge|ink/i),
  not(titled(/printer\b|paper|media/i)),
)
export const drum = told(/\bdrum\b|photoconductor|imaging unit/i)
export const fuser = told(/\bfuser\b/i)
export const labelTape = titled(/label-making tape/i)
export const selfAdhesiveLabel = told(/\blabels?\b/i)
export const photoPaper = told(/photo ?paper|photo quality.*paper|glossy.*paper/i)
export const printingPaper = and(
  titled(/paper/i),
  not(titled(/tray|feeder|labels?|cassette|cutter|deck|drawer|shred|stick/i)),
)
export const scanner = and(
  titled(/scanner|scanjet|scansnap/i),
  not(titled(/spare|kit\b|roller|feeder|adapter|cable|case\b|tray|battery|cradle|holder/i)),
)

export const cable = titled(/\bcables?\b|patch cord|\bcord\b/i)
export const hdmiCable = and(cable, told(/hdmi/i), not(titled(/cat ?5|cat ?6|vga cable/i)))
export const usbCable = and(cable, told(/\busb\b/i), not(titled(/kvm|serial|hub\b/i)))
export const networkCable = and(
  titled(/networking cable|patch cable|network.*cable|ethernet cable|cat ?\d.*cable/i),
  not(titled(/fib(re|er)|management|holder/i)),
)
export const cat6 = told(/cat ?6\b|category 6\b|cat6/i)
export const fibre = told(/fib(re|er) optic|fiber|fibre|singlemode|multimode|\blc\/lc\b/i)
export const vgaCable = and(cable, told(/vga|hd15/i))
export const dviCable = and(cable, told(/\bdvi/i))
export const displayPortCable = and(cable, told(/displayport/i))
export const audioCable = or(titled(/audio cable/i), and(cable, told(/3\.5 ?mm|rca|stereo/i)))
export const powerCable = and(cable, told(/power (cord|cable)|iec|c13|nema|c7\b/i))
export const serialCable = and(cable, told(/serial|db9|db25|rs-?232/i))
export const adapter = titled(/adapter|converter/i)
export const hub = and(told(/\bhub\b/i), not(titled(/dock|stand/i)))
export const memoryCard = and(
  titled(/memory card|\b(sd|sdhc|sdxc) card|compact ?flash/i),
  not(titled(/reader|adapter card|ssd|dock/i)),
)
export const cardReader = titled(/card reader/i)
export const usbStick = titled(/usb flash drive|flash drive|usb drive\b|datatraveler|usb stick/i)
export const externalDrive = told(/external hard drive|external ssd|external solid|portable hard drive/i)
export const internalDrive = and(
  titled(/internal (hard drive|solid state)|hard drive|solid state drive|\bssd\b|\bhdd?\b/i),
  not(
    titled(
      /external|enclosure|notebook|caddy|bracket|dock|adapter|cable|duplicator|tray|bay|pc\b|laptop|desktop|screws|gb ssd|gb hdd|wi-?fi/i,
    ),
  ),
)
export const enclosure = told(/enclosure/i)
export const opticalDrive = titled(/optical disc drive|dvd.*(drive|writer|burner)|blu-?ray (writer|drive)/i)
export const discs = titled(/blank|cd-r\b|dvd[+-]r\b|dvd-r\b|bd-r|cd-rw|dvd[+-]rw/i)

export const router = and(titled(/router/i), not(titled(/cable|antenna|power|adapter/i)))
export const accessPoint = told(/access point/i)
export const networkSwitch = and(
  or(titled(/network switch|ethernet switch|gigabit.*switch|switch.*(gigabit|port|managed)/i)),
  not(titled(/kvm|component|video switch|console|hdmi|cable|vga|dvi|displayport|usb.*switch|audio/i)),
)
export const kvm = and(
  titled(/kvm/i),
  not(titled(/kvm (usb |ps\/2 )?cable(?! kits)/i)),
  not(titled(/extender|cable \d/i)),
)
export const networkCard = titled(/networking card|network(ing)? (interface )?(card|adapter)/i)
export const firewall = told(/firewall/i)
export const powerline = told(/powerline|homeplug/i)
export const ups = and(
  titled(/uninterruptible power|\bups\b/i),
  not(titled(/battery|accessory|cable|rail|bracket|kit\b|card\b|module|installation|service|warranty|batter/i)),
)
export const upsBattery = and(told(/\bups\b|battery (cartridge|pack|unit)|sealed lead|\brbc/i), titled(/batter/i))
export const surgeProtector = told(/surge protect|surgearrest|surge suppress/i)
export const pdu = told(/power distribution unit|\bpdu\b/i)
export const rack = and(
  titled(/rack/i),
  titled(/cabinet|enclosure|\brack\b/i),
  or(
    not(titled(/ups\b|mount kit|shelf|accessor|rack-?mount|server\b.*intel|drawer|console|switch|panel|rail/i)),
    titled(/rack cabinet/i),
  ),
)
export const powerSupply = and(titled(/power supply/i), not(titled(/uninterruptible/i)))

export const phone = and(
  titled(/smartphone|mobile phone|galaxy s|iphone/i),
  not(titled(/case|cover|holder|charger|battery|cable|headset|mount|wallet|protector|stand/i)),
)
export const phoneCase = titled(/mobile phone case|phone case/i)
export const phoneCharger = and(told(/charger/i), told(/phone|mobile|usb|car charger|wireless charg/i))
export const deskPhone = and(
  titled(/telephone|\bphone\b|dect/i),
  not(titled(/cable|mobile phone|headphone|case|adapter|holder|cord|headset|microphone|jack|surge|mount/i)),
)
export const tablet = and(
  titled(/\btablet\b/i),
  not(titled(/case|stand|mount|enclosure|dock|battery|holder|sleeve|cover|graphic/i)),
)
export const tabletCase = and(told(/tablet|ipad|e-book|reader|surface/i), titled(/case|sleeve|cover|folio/i))
export const camera = and(
  titled(/digital camera|slr camera|compact camera|cyber-shot|eos \d+d|powershot|ixus|camcorder/i),
  not(titled(/batter|case|lens\b|filter|remote|adapter|charger|cable|bag|hood|strap|eyecup|kit\b(?!.*mp)/i)),
)
export const slr = and(camera, told(/slr|eos \d/i))
export const lens = and(
  titled(/camera lens\b|\blens\b/i),
  not(titled(/adapter|filter|hood|cap|case|cleaning|projector|focusing|eyecup/i)),
)
export const lensFilter = titled(/lens filter|camera filter|polarising filter/i)
export const cameraBattery = and(titled(/batter/i), told(/camera|camcorder/i))
export const cameraBag = and(told(/camera/i), titled(/case|bag|pouch/i))
export const binocular = titled(/binocular/i)
export const battery = titled(/single-use battery|household battery|rechargeable batter|battery alkaline|alkaline/i)
export const batteryCharger = titled(/battery charger/i)
export const navigator = and(
  titled(/navigat|tomtom|gps/i),
  not(titled(/mount|case|charger|card|adapter|holder|antenna|scr/i)),
)
export const mp3Player = told(/mp3|mp4 player|gogear|go ?gear|walkman/i)
export const dvdPlayer = and(
  titled(/dvd|blu-?ray/i),
  told(/player|home theater|home cinema/i),
  or(not(titled(/drive|disc\b|recordable|dvd[+-]r|writer|cable|case/i)), titled(/disc player/i)),
)
export const homeCinema = told(/home (theat(er|re)|cinema)/i)
export const radio = and(
  titled(/radio|hi-?fi|micro (system|music)|boombox|soundmachine|clock radio/i),
  not(titled(/headphone|control|antenna|station cable/i)),
)
export const remote = titled(/remote control/i)
export const baby = told(/\bavent\b|baby monitor|infant|feeding bottle|breast pump|pacifier/i)

export const coffeeMachine = or(
  typed(/coffee|espresso/i),
  and(titled(/coffee (maker|machine)|espresso machine|senseo/i), not(titled(/filter|descal|pod holder|jug|pads?\b/i))),
)
export const shaver = and(
  titled(/shaver|razor/i),
  not(titled(/accessory|replacement|head\b|heads|cartridge|foil|cleaning/i)),
)
export const shaverPart = titled(/shaver accessory|shaving head|replacement.*(shav|foil)/i)
export const toothbrush = and(told(/toothbrush|sonicare/i), not(titled(/head/i)))
export const hairDryer = told(/hair ?dryer/i)
export const hairClipper = told(/hair ?clipper|trimmer/i)
export const epilator = titled(/epilator/i)
export const iron = and(titled(/\biron\b|steam generator|garment steam/i), not(titled(/ironing board|doll/i)))
export const vacuum = and(told(/vacuum (cleaner)?/i), not(titled(/bag|filter|hose/i)))
export const kettle = titled(/kettle/i)
export const toaster = titled(/toaster/i)
export const blender = and(titled(/\bblender\b/i), not(titled(/accessory|steamer/i)))
export const lightBulb = told(/\b(led|halogen|energy.?sav\w+|incandescent|fluorescent)\b.*(bulb|lamp)|light bulb/i)
export const flashlight = told(/flashlight|torch\b/i)

export const doll = and(titled(/\bdoll\b|baby born|l\.o\.l\.|annabell|chou chou/i))
export const dollClothes = and(
  titled(/doll|baby born|annabell/i),
  told(/clothes|outfit|dress|shoes|socks|jacket|pyjama|swimwear|tights/i),
)
export const puzzle = and(told(/puzzle/i), not(titled(/rack|cable/i)))
export const boardGame = and(
  told(/board game|card game|\bgame\b/i),
  not(told(/gaming|gamepad|console|controller|xbox|playstation/i)),
)
export const toy = or(
  doll,
  puzzle,
  told(
    /\btoy\b|paw patrol|kinetic sand|sylvanian|plush|stuffed|playset|craft kit|batman.*figure|bakugan|hatchimals|ride-on|play ?set/i,
  ),
)
export const pawPatrol = titled(/paw patrol/i)
export const gamepad = told(/game ?pad|joystick|steering wheel|game controller/i)
export const chair = told(/\bchair\b/i)
export const shredder = told(/shredder/i)
export const binder = and(titled(/ring binder|lever arch file|cardboard binder/i), not(titled(/labels/i)))
export const laminator = told(/laminat/i)
export const cleaning = told(/cleaning|cleansing/i)
export const speakerCable = and(cable, told(/speaker/i))
export const cableTie = told(/cable tie|velcro|hook.and.loop/i)
export const cooling = told(/cooling|cpu cooler|\bfan\b|heatsink/i)
export const computerCase = and(
  titled(/computer case|midi-tower|midi tower|\bchassis\b/i),
  not(titled(/fan|screws|notebook/i)),
)
export const software = told(/software|licen[sc]e|antivirus|windows.*(oem|upgrade)\b/i)
export const warranty = told(
  /warranty|care ?pack|service (plan|agreement)|\bsvc\b|onsite|next business day|support plus/i,
)
