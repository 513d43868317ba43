import '@elmo-chat/look/tokens.css'
