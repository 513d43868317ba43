/** Columns that hold attributes under a common prefix, with the attribute's name behind it. */
const prefixes = [
  /^attr(?:ibute)?_[tnbsdf]_(.+)$/i,
  /^(?:custom_?fields?|meta_?fields?|attributes?|specs?|params?|props?|c)[.:/](?:[\w-]+[.:/])*([^.:/]+)$/i,
  /^google shopping \/ (.+)$/i,
  /^g:(.+)$/,
]

/** How a column is called to people: the feed's own word, without its prefix and with spaces for underscores. */
export function columnLabel(column: string): string {
  const bare = column.replace(/\s*\(product\.metafields\.[^)]*\)$/, '').trim()
  for (const prefix of prefixes) {
    const name = prefix.exec(bare)?.[1]
    if (name) return spaced(name)
  }
  return spaced(bare)
}

const spaced = (name: string) => name.replace(/_+/g, ' ').trim()

/** Numeric columns of Icecat's names by the unit that its catalog fixes for the feature. */
const icecatColumns: Readonly<Record<string, string>> = {
  gb: `internal_memory maximum_internal_memory maximum_memory total_storage_capacity hdd_capacity ssd_capacity
    total_ssds_capacity total_hdds_capacity internal_storage_capacity discrete_graphics_adapter_memory`,
  inch: 'display_diagonal maximum_screen_size_compatibility minimum_screen_size_compatibility',
  g: `weight package_weight empty_weight keyboard_weight weight__with_stand_ weight_with_stand package_net_weight
    master__outer__case_weight pallet_weight`,
  lb: 'weight__imperial_ package_weight__imperial_',
  mm: `width height depth package_width package_height package_depth width__with_stand_ height__with_stand_
    depth__with_stand_ label_width label_height sheet_width sheet_length tape_width fan_diameter height_adjustment
    master__outer__case_width master__outer__case_height master__outer__case_length pallet_width pallet_height
    pallet_length`,
  meter: 'cable_length tape_length',
  ghz: 'processor_frequency processor_boost_frequency',
  mhz: 'memory_clock_speed',
  hz: 'maximum_refresh_rate',
  ms: 'response_time',
  nit: 'display_brightness',
  ppi: 'pixel_density',
  dpi: 'movement_resolution',
  mah: 'battery_capacity',
  wh: 'battery_capacity__watt_hours_',
  watt: `thermal_design_power__tdp_ output_power ac_adapter_power speaker_power bulb_power power_consumption
    power_consumption__typical_ power_consumption__standby_ power_consumption__off_`,
  va: 'output_power_capacity',
  volt: 'battery_voltage',
  db: 'noise_level',
  ohm: 'impedance',
  mbps: 'data_transfer_rate',
  'mb-per-s': 'read_speed write_speed',
  page: 'page_yield black_toner_page_yield colour_toner_page_yield',
  ppm: `print_speed__black__normal_quality__a4_us_letter_ print_speed__colour__normal_quality__a4_us_letter_
    print_speed__black__draft_quality__a4_us_letter_ print_speed__colour__draft_quality__a4_us_letter_`,
}

const icecatUnits = new Map<string, string>(
  Object.entries(icecatColumns).flatMap(([unit, columns]) =>
    columns.split(/\s+/).map((column) => [`attr_n_${column}`, unit] as const),
  ),
)

/** The unit concept of a column's bare numbers, where a known catalog fixes it. */
export function impliedUnit(column: string): string | undefined {
  return icecatUnits.get(column)
}
