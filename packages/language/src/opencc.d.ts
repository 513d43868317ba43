/** The package types its converters only; its dictionary modules are plain text: `traditional simplified|…`. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string
  export default pairs
}
