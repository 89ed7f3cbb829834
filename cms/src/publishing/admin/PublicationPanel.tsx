export const PublicationPanel = () => null
