package org.almoner.rest.model;

import java.util.List;

/** Campaigns, newest first. */
public record CampaignsResponse(List<CampaignDetailResponse> campaigns) {}
