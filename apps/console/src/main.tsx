import '@elmo-chat/look/tokens.css'
import './style/index.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { queries } from './queries-client.js'
import { router } from './router.js'
import { startTheme } from './theme.js'
import { startWords } from './words/index.js'

startTheme()
await startWords()
createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
