import type { Bilingual, Problem } from '@elmo-chat/kernel'

const PROBLEMS = {
  PICTURE_READER_MISSING: {
    message: {
      en: 'Pictures are not looked at here: sharp is not installed, or ELMO_PICTURES is none.',
      zh: '这里不识别图片：sharp 尚未安装，或 ELMO_PICTURES 设为 none。',
    },
    remedy: {
      en: 'Run `npm install --no-save sharp@0.35.5` in the folder of Elmo Chat and start it again, without `ELMO_PICTURES=none`.',
      zh: '请在 Elmo Chat 目录中运行 `npm install --no-save sharp@0.35.5`，然后重新启动（不要设 `ELMO_PICTURES=none`）。',
    },
  },
  PICTURE_KIND_UNKNOWN: {
    message: { en: 'This is no JPEG, PNG or WebP picture.', zh: '这不是 JPEG、PNG 或 WebP 图片。' },
    remedy: { en: 'Send a photo in one of these formats.', zh: '请发送其中一种格式的照片。' },
  },
  PICTURE_UNREADABLE: {
    message: { en: 'The picture cannot be read.', zh: '无法读取这张图片。' },
    remedy: { en: 'Save it anew, or take another.', zh: '请重新保存，或换一张。' },
  },
} satisfies Record<string, { message: Bilingual; remedy: Bilingual }>

export type PictureProblemCode = keyof typeof PROBLEMS

/** Why a picture is not looked at. `problem` is for people; the message names the detail. */
export class PictureError extends Error {
  readonly code: PictureProblemCode
  readonly problem: Problem

  constructor(code: PictureProblemCode, detail = '') {
    super(`${PROBLEMS[code].message.en} ${detail}`.trim())
    this.name = 'PictureError'
    this.code = code
    this.problem = { code, severity: 'error', ...PROBLEMS[code] }
  }
}
