/**
 * Whether a link is what it seems: {@link org.almoner.verify.LinkVerifier} gives a {@link org.almoner.verify.Verdict}
 * with evidence a person can check. Pure policy; the network is behind {@link org.almoner.verify.LinkProbe}.
 */
@NullMarked
package org.almoner.verify;

import org.jspecify.annotations.NullMarked;
