/** The bare route that the server's reads are held against: built by the same Next, and no part of Stet. */
export default { poweredByHeader: false }
