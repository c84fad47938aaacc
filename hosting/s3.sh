#!/bin/sh
# Puts dist/ into an S3 bucket that serves a website: hosting/s3.sh BUCKET [PATH]
#
#   SITE=https://rulings.example.org npm run build && hosting/s3.sh rulings.example.org
#   SITE=https://www.example.org BASE=/library/docketline npm run build && hosting/s3.sh www.example.org library/docketline
#
# What else lies in the bucket, or under the path, is deleted: give the site a place of its own.
# It needs the AWS command line (`aws`) with rights to the bucket. Once, for the bucket:
#   aws s3 website s3://BUCKET --index-document index.html --error-document 404.html
# Under a path the error document is PATH/404.html.
set -eu

bucket=${1:?bucket, as in: hosting/s3.sh rulings.example.org}
to="s3://$bucket/${2:+$2/}"
site="$(dirname "$0")/../dist"
test -f "$site/index.html" || { echo "No site is built yet: npm run build" >&2; exit 1; }

# New scripts and styles first, pages after them, and what is gone last: a reader never gets a page without its parts.
# Names in these folders tell what is in the files, so a file never changes under its name.
for folder in assets pagefind/index; do
  test -d "$site/$folder" || continue
  aws s3 cp "$site/$folder" "$to$folder" --recursive --no-progress \
    --cache-control 'public, max-age=31536000, immutable'
done

# Types that the command line does not know.
aws s3 cp "$site" "$to" --recursive --no-progress --cache-control no-cache \
  --exclude '*' --include '*.ndjson' --content-type application/x-ndjson
aws s3 cp "$site" "$to" --recursive --no-progress --cache-control no-cache \
  --exclude '*' --include '*.csv' --content-type 'text/csv; charset=utf-8'
aws s3 cp "$site" "$to" --recursive --no-progress --cache-control no-cache \
  --exclude '_headers' --exclude '.nojekyll' --exclude '*.ndjson' --exclude '*.csv' \
  --exclude 'assets/*' --exclude 'pagefind/index/*'

# Uploads nothing, for all is there by now; deletes what this site has no longer.
aws s3 sync "$site" "$to" --delete --size-only --no-progress --exclude '_headers' --exclude '.nojekyll'
