/**
 * The ways to give that a passage names: addresses, accounts, numbers, codes. Front door:
 * {@link org.almoner.detect.channel.ChannelFinder}.
 */
@NullMarked
package org.almoner.detect.channel;

import org.jspecify.annotations.NullMarked;
