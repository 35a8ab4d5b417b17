-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "documents" (
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "documents_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "document_versions" (
    "id" TEXT NOT NULL,
    "document_slug" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "document_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claims" (
    "id" TEXT NOT NULL,
    "document_slug" TEXT NOT NULL,
    "version_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "statement" TEXT,
    "quote_exact" TEXT NOT NULL,
    "quote_prefix" TEXT NOT NULL,
    "quote_suffix" TEXT NOT NULL,
    "starts_at" INTEGER NOT NULL,
    "ends_at" INTEGER NOT NULL,

    CONSTRAINT "claims_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topics" (
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "query" TEXT NOT NULL,

    CONSTRAINT "topics_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "document_topics" (
    "document_slug" TEXT NOT NULL,
    "topic_slug" TEXT NOT NULL,

    CONSTRAINT "document_topics_pkey" PRIMARY KEY ("document_slug","topic_slug")
);

-- CreateTable
CREATE TABLE "studies" (
    "id" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "studies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reports" (
    "pmid" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "is_book" BOOLEAN NOT NULL DEFAULT false,
    "doi" TEXT,
    "pmcid" TEXT,
    "title" TEXT NOT NULL,
    "vernacular_title" TEXT,
    "abstract" JSONB NOT NULL DEFAULT '[]',
    "other_abstracts" JSONB NOT NULL DEFAULT '[]',
    "authors" JSONB NOT NULL DEFAULT '[]',
    "authors_complete" BOOLEAN NOT NULL DEFAULT true,
    "journal_title" TEXT,
    "journal_iso" TEXT,
    "issn" TEXT,
    "volume" TEXT,
    "issue" TEXT,
    "pages" TEXT,
    "published_year" INTEGER,
    "published_month" INTEGER,
    "published_day" INTEGER,
    "published_season" TEXT,
    "published_text" TEXT,
    "electronic_date" JSONB,
    "entrez_date" DATE,
    "revised_date" DATE,
    "languages" TEXT[],
    "publication_types" TEXT[],
    "mesh_headings" JSONB NOT NULL DEFAULT '[]',
    "keywords" JSONB NOT NULL DEFAULT '[]',
    "registrations" JSONB NOT NULL DEFAULT '[]',
    "grants" JSONB NOT NULL DEFAULT '[]',
    "conflict_of_interest" TEXT,
    "record_status" TEXT,
    "origin" TEXT NOT NULL,
    "content_hash" TEXT,
    "design" TEXT NOT NULL DEFAULT 'unknown',
    "design_source" TEXT NOT NULL DEFAULT 'derived',
    "synthesis" BOOLEAN NOT NULL DEFAULT false,
    "report_kind" TEXT NOT NULL DEFAULT 'results',
    "participants" INTEGER,
    "participants_note" TEXT,
    "standing" TEXT NOT NULL DEFAULT 'current',
    "study_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "fetched_at" TIMESTAMPTZ(3),

    CONSTRAINT "reports_pkey" PRIMARY KEY ("pmid")
);

-- CreateTable
CREATE TABLE "report_revisions" (
    "id" TEXT NOT NULL,
    "report_pmid" TEXT NOT NULL,
    "run_id" TEXT,
    "replaced_at" TIMESTAMPTZ(3) NOT NULL,
    "record" JSONB NOT NULL,
    "changes" JSONB NOT NULL,

    CONSTRAINT "report_revisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "identity_mismatches" (
    "pmid" TEXT NOT NULL,
    "our_title" TEXT NOT NULL,
    "pubmed_title" TEXT NOT NULL,
    "record" JSONB NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "run_id" TEXT,

    CONSTRAINT "identity_mismatches_pkey" PRIMARY KEY ("pmid")
);

-- CreateTable
CREATE TABLE "evidence_links" (
    "id" TEXT NOT NULL,
    "claim_id" TEXT NOT NULL,
    "claim_kind" TEXT NOT NULL,
    "report_pmid" TEXT NOT NULL,
    "comparator" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "time_point" TEXT NOT NULL,
    "time_point_basis" TEXT,
    "label" TEXT NOT NULL DEFAULT '',
    "direction" TEXT NOT NULL,
    "directness" TEXT NOT NULL,
    "finding" TEXT NOT NULL,
    "figures" JSONB NOT NULL DEFAULT '{}',
    "read_from" TEXT NOT NULL,
    "confidence" TEXT NOT NULL,
    "quote" TEXT,
    "depth" TEXT,
    "status" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evidence_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notices" (
    "id" TEXT NOT NULL,
    "report_pmid" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "ref_type" TEXT,
    "other_pmid" TEXT,
    "doi" TEXT,
    "reference" TEXT,
    "date" TEXT,
    "note" TEXT,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ingest_runs" (
    "id" TEXT NOT NULL,
    "topic_slug" TEXT,
    "status" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "worker" TEXT NOT NULL,
    "heartbeat_at" TIMESTAMPTZ(3) NOT NULL,
    "found" INTEGER NOT NULL DEFAULT 0,
    "expected" INTEGER NOT NULL DEFAULT 0,
    "fetched" INTEGER NOT NULL DEFAULT 0,
    "created" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "rejected" INTEGER NOT NULL DEFAULT 0,
    "requests" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "query_translation" TEXT,
    "warnings" TEXT[],
    "missing" TEXT[],
    "mismatched" TEXT[],

    CONSTRAINT "ingest_runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rejects" (
    "id" TEXT NOT NULL,
    "run_id" TEXT NOT NULL,
    "pmid" TEXT,
    "reason" TEXT NOT NULL,
    "xml" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rejects_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "activities" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "object_type" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "activities_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "document_versions_document_slug_number_key" ON "document_versions"("document_slug", "number");

-- CreateIndex
CREATE INDEX "claims_document_slug_idx" ON "claims"("document_slug");

-- CreateIndex
CREATE UNIQUE INDEX "claims_id_kind_key" ON "claims"("id", "kind");

-- CreateIndex
CREATE INDEX "reports_study_id_idx" ON "reports"("study_id");

-- CreateIndex
CREATE INDEX "reports_published_year_pmid_idx" ON "reports"("published_year" DESC, "pmid");

-- CreateIndex
CREATE INDEX "reports_design_idx" ON "reports"("design");

-- CreateIndex
CREATE INDEX "report_revisions_report_pmid_replaced_at_idx" ON "report_revisions"("report_pmid", "replaced_at");

-- CreateIndex
CREATE INDEX "evidence_links_claim_id_idx" ON "evidence_links"("claim_id");

-- CreateIndex
CREATE INDEX "evidence_links_report_pmid_idx" ON "evidence_links"("report_pmid");

-- CreateIndex
CREATE INDEX "notices_report_pmid_idx" ON "notices"("report_pmid");

-- CreateIndex
CREATE INDEX "ingest_runs_topic_slug_started_at_idx" ON "ingest_runs"("topic_slug", "started_at");

-- CreateIndex
CREATE INDEX "ingest_runs_started_at_idx" ON "ingest_runs"("started_at");

-- CreateIndex
CREATE INDEX "rejects_run_id_idx" ON "rejects"("run_id");

-- CreateIndex
CREATE INDEX "activities_object_type_object_id_at_idx" ON "activities"("object_type", "object_id", "at");

-- AddForeignKey
ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_document_slug_fkey" FOREIGN KEY ("document_slug") REFERENCES "documents"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_document_slug_fkey" FOREIGN KEY ("document_slug") REFERENCES "documents"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "document_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_topics" ADD CONSTRAINT "document_topics_document_slug_fkey" FOREIGN KEY ("document_slug") REFERENCES "documents"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_topics" ADD CONSTRAINT "document_topics_topic_slug_fkey" FOREIGN KEY ("topic_slug") REFERENCES "topics"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_study_id_fkey" FOREIGN KEY ("study_id") REFERENCES "studies"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_revisions" ADD CONSTRAINT "report_revisions_report_pmid_fkey" FOREIGN KEY ("report_pmid") REFERENCES "reports"("pmid") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_revisions" ADD CONSTRAINT "report_revisions_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "ingest_runs"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity_mismatches" ADD CONSTRAINT "identity_mismatches_pmid_fkey" FOREIGN KEY ("pmid") REFERENCES "reports"("pmid") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity_mismatches" ADD CONSTRAINT "identity_mismatches_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "ingest_runs"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_links" ADD CONSTRAINT "evidence_links_claim_id_claim_kind_fkey" FOREIGN KEY ("claim_id", "claim_kind") REFERENCES "claims"("id", "kind") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_links" ADD CONSTRAINT "evidence_links_report_pmid_fkey" FOREIGN KEY ("report_pmid") REFERENCES "reports"("pmid") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_report_pmid_fkey" FOREIGN KEY ("report_pmid") REFERENCES "reports"("pmid") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ingest_runs" ADD CONSTRAINT "ingest_runs_topic_slug_fkey" FOREIGN KEY ("topic_slug") REFERENCES "topics"("slug") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rejects" ADD CONSTRAINT "rejects_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "ingest_runs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand from here on: what Prisma's schema language cannot express.

-- The controlled vocabularies of packages/evidence/src/vocabulary.ts; a test compares the two.
ALTER TABLE "claims" ADD CONSTRAINT "claims_kind_check" CHECK ("kind" IN ('efficacy', 'harm', 'mechanism', 'use', 'concept', 'advice'));
ALTER TABLE "reports" ADD CONSTRAINT "reports_design_check" CHECK ("design" IN ('systematic-review', 'meta-analysis', 'ipd-meta-analysis', 'guideline', 'rct', 'cohort', 'case-control', 'cross-sectional', 'case-series', 'mechanistic-human', 'mechanistic-animal', 'narrative-review', 'unknown'));
ALTER TABLE "reports" ADD CONSTRAINT "reports_design_source_check" CHECK ("design_source" IN ('derived', 'starter', 'editor'));
ALTER TABLE "reports" ADD CONSTRAINT "reports_report_kind_check" CHECK ("report_kind" IN ('results', 'secondary-analysis', 'protocol'));
ALTER TABLE "reports" ADD CONSTRAINT "reports_standing_check" CHECK ("standing" IN ('current', 'corrected', 'concern', 'partially-retracted', 'retracted', 'republished', 'reinstated'));
ALTER TABLE "reports" ADD CONSTRAINT "reports_origin_check" CHECK ("origin" IN ('starter', 'pubmed'));
ALTER TABLE "studies" ADD CONSTRAINT "studies_source_check" CHECK ("source" IN ('derived', 'starter', 'editor'));
ALTER TABLE "evidence_links" ADD CONSTRAINT "evidence_links_comparator_check" CHECK ("comparator" IN ('sham', 'no-treatment', 'usual-care', 'other-active', 'not-applicable'));
ALTER TABLE "evidence_links" ADD CONSTRAINT "evidence_links_outcome_check" CHECK ("outcome" IN ('pain', 'function', 'quality-of-life', 'adverse-events', 'mechanism', 'use', 'other'));
ALTER TABLE "evidence_links" ADD CONSTRAINT "evidence_links_time_point_check" CHECK ("time_point" IN ('immediate', 'short', 'intermediate', 'long', 'not-applicable'));
ALTER TABLE "evidence_links" ADD CONSTRAINT "evidence_links_time_point_basis_check" CHECK ("time_point_basis" IN ('randomisation', 'end-of-treatment'));
ALTER TABLE "evidence_links" ADD CONSTRAINT "evidence_links_direction_check" CHECK ("direction" IN ('supports', 'disputes', 'neutral'));
ALTER TABLE "evidence_links" ADD CONSTRAINT "evidence_links_directness_check" CHECK ("directness" IN ('direct', 'indirect'));
ALTER TABLE "evidence_links" ADD CONSTRAINT "evidence_links_read_from_check" CHECK ("read_from" IN ('abstract', 'full-text', 'table', 'summary', 'record'));
ALTER TABLE "evidence_links" ADD CONSTRAINT "evidence_links_confidence_check" CHECK ("confidence" IN ('high', 'medium', 'low'));
ALTER TABLE "evidence_links" ADD CONSTRAINT "evidence_links_depth_check" CHECK ("depth" IN ('title', 'abstract', 'full-text', 'table'));
ALTER TABLE "evidence_links" ADD CONSTRAINT "evidence_links_status_check" CHECK ("status" IN ('proposed', 'accepted', 'rejected', 'withdrawn'));
ALTER TABLE "notices" ADD CONSTRAINT "notices_kind_check" CHECK ("kind" IN ('retraction', 'partial-retraction', 'expression-of-concern', 'correction', 'update', 'republication', 'retraction-and-republication', 'reinstatement', 'comment', 'other'));
ALTER TABLE "notices" ADD CONSTRAINT "notices_source_check" CHECK ("source" IN ('pubmed', 'crossref', 'editor'));
ALTER TABLE "ingest_runs" ADD CONSTRAINT "ingest_runs_status_check" CHECK ("status" IN ('running', 'succeeded', 'failed', 'interrupted'));

-- A PMID is a string of 1 to 9 digits without a leading zero.
ALTER TABLE "reports" ADD CONSTRAINT "reports_pmid_check" CHECK ("pmid" ~ '^[1-9][0-9]{0,8}$');
ALTER TABLE "notices" ADD CONSTRAINT "notices_other_pmid_check" CHECK ("other_pmid" ~ '^[1-9][0-9]{0,8}$');

-- An anchor spans at least one character, and has a quote. (That the two agree, the loader checks:
-- a position counts UTF-16 units, PostgreSQL characters.)
ALTER TABLE "claims" ADD CONSTRAINT "claims_anchor_check" CHECK ("starts_at" >= 0 AND "starts_at" < "ends_at");
ALTER TABLE "claims" ADD CONSTRAINT "claims_quote_check" CHECK ("quote_exact" <> '');

-- Advice has no statement to test; every other claim has one.
ALTER TABLE "claims" ADD CONSTRAINT "claims_statement_check" CHECK (("kind" = 'advice') = ("statement" IS NULL));

-- Advice takes no evidence. The link repeats its claim's kind (by foreign key), so that turning a
-- claim with links into advice is refused as well.
ALTER TABLE "evidence_links" ADD CONSTRAINT "evidence_links_claim_kind_check" CHECK ("claim_kind" <> 'advice');

-- One live judgement per claim, report and scope.
CREATE UNIQUE INDEX "evidence_links_live_scope_key" ON "evidence_links" ("claim_id", "report_pmid", "comparator", "outcome", "time_point", "label") WHERE "status" = 'accepted';

ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_number_check" CHECK ("number" > 0);
ALTER TABLE "reports" ADD CONSTRAINT "reports_participants_check" CHECK ("participants" >= 0);

-- A partial date never has a day without its month, or a month without its year.
ALTER TABLE "reports" ADD CONSTRAINT "reports_published_check" CHECK (
  ("published_month" IS NULL OR "published_year" IS NOT NULL)
  AND ("published_day" IS NULL OR "published_month" IS NOT NULL)
);

-- A run that ended has an end; one that runs has none.
ALTER TABLE "ingest_runs" ADD CONSTRAINT "ingest_runs_finished_check" CHECK (("status" = 'running') = ("finished_at" IS NULL));

-- The same notice of one source stands once.
CREATE UNIQUE INDEX "notices_key" ON "notices" ("report_pmid", "source", "kind", "ref_type", "other_pmid", "doi", "reference") NULLS NOT DISTINCT;

-- History is append-only.
CREATE FUNCTION "refuse_activity_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'activities are append-only: record a new activity instead';
END $$;
CREATE TRIGGER "activities_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "activities"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_activity_change"();

-- Full-text search: the title above abstract and MeSH, those above keywords, authors and journal. All
-- are stemmed in one way, so that an author's name and a word of the title can be asked for together.
ALTER TABLE "reports" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('english', "title"), 'A')
  || setweight(jsonb_to_tsvector('english', jsonb_path_query_array("abstract", '$[*].text'), '["string"]'), 'B')
  || setweight(jsonb_to_tsvector('english', jsonb_path_query_array("mesh_headings", '$[*].descriptor'), '["string"]'), 'B')
  || setweight(jsonb_to_tsvector('english', "keywords", '["string"]'), 'C')
  || setweight(jsonb_to_tsvector('english', jsonb_path_query_array("authors", '$[*].lastName'), '["string"]'), 'D')
  || setweight(to_tsvector('english', coalesce("journal_title", '') || ' ' || coalesce("journal_iso", '')), 'D')
) STORED;
-- DOIs are the same in any case, and kept as their source spells them.
CREATE INDEX "reports_doi_lower_idx" ON "reports" (lower("doi"));

CREATE INDEX "reports_search_idx" ON "reports" USING GIN ("search");
