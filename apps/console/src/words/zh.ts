import type { en } from './en.js'

type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> }

/** 控制台的全部文字。 */
export const zh: Same<typeof en> = {
  shop: '购物助手',
  nav: {
    groups: { today: '今天', talk: '对话', shop: '店铺', system: '系统' },
    overview: '概览',
    conversations: '会话',
    catalog: '商品',
    imports: '导入',
    settings: '设置',
    keys: '密钥',
    openShop: '打开店铺',
    menu: '菜单',
    close: '关闭',
  },
  session: {
    logIn: '登录',
    logOut: '退出登录',
    email: '邮箱',
    password: '密码',
    passwordHint: '至少 10 个字符。',
    welcome: '欢迎',
    welcomeText: '请设置登录邮箱和密码。此链接仅可使用一次。',
    begin: '开始使用',
    noToken: '请使用服务器启动时打印的一次性链接打开此页。',
  },
  state: {
    loading: '加载中',
    failed: '加载失败。',
    retry: '重试',
    more: '加载更多',
    none: '无',
  },
  theme: { light: '浅色', dark: '深色', system: '跟随系统' },
  language: '语言',
}
