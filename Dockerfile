FROM python:3.13-slim AS build
WORKDIR /src
COPY requirements.txt pyproject.toml README.md LICENSE CHANGELOG.md sources.yaml scheduler.py fleet.py ./
COPY scraper scraper
COPY storage storage
COPY blotter blotter
COPY docs docs
RUN python -m venv /opt/blotter \
 && /opt/blotter/bin/pip install --no-cache-dir --require-hashes -r requirements.txt \
 && /opt/blotter/bin/pip install --no-cache-dir --no-deps --no-build-isolation .

FROM python:3.13-slim
RUN useradd --create-home --uid 10001 blotter && mkdir /home/blotter/data && chown blotter /home/blotter/data
COPY --from=build /opt/blotter /opt/blotter
ENV PATH=/opt/blotter/bin:$PATH BLOTTER_HOME=/home/blotter/data
USER blotter
WORKDIR /home/blotter
VOLUME /home/blotter/data
EXPOSE 8300
HEALTHCHECK --interval=60s CMD ["blotter", "status", "--json"]
ENTRYPOINT ["blotter"]
CMD ["run", "--web", "--host", "0.0.0.0"]
