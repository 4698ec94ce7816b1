"""OpenStack Swift on one disk: the four servers in one process, with the S3 interface and enforced signatures.

Takes a folder for everything and the port of the proxy; prints a line when requests are answered.
"""

import os
import sys

folder, port = sys.argv[1], int(sys.argv[2])
os.makedirs(os.path.join(folder, 'disks', 'd'), exist_ok=True)
settings = os.path.join(folder, 'swift.conf')
with open(settings, 'w') as file:
    file.write('[swift-hash]\nswift_hash_path_suffix = tests\n[storage-policy:0]\nname = one\ndefault = yes\n')

import eventlet

eventlet.monkey_patch()

import swift.common.utils as utils

utils.SWIFT_CONF_FILE = settings
utils.validate_hash_conf()

import swift.common.storage_policy as policies

policies.SWIFT_CONF_FILE = settings
policies.reload_storage_policies()

from swift.common.http_protocol import SwiftHttpProtocol
from swift.common.ring import RingBuilder
from swift.common.wsgi import loadapp

ACCOUNTS = {'test:tester': ('testing', '.admin'), 'test:reader': ('reading', '')}
COMMON = f"""[DEFAULT]
devices = {folder}/disks
swift_dir = {folder}
mount_check = false
log_level = CRITICAL
fallocate_reserve = 0
"""


class Silent:
    def write(self, text):
        pass

    def flush(self):
        pass


class Memory:
    """What memcached does for a proxy: tokens, and what is known of buckets."""

    def __init__(self):
        self.values = {}

    def get(self, key, **_):
        return self.values.get(key)

    def set(self, key, value, **_):
        self.values[key] = value

    def delete(self, key, **_):
        self.values.pop(key, None)


def remembering(app):
    memory = Memory()

    def answer(environment, start):
        environment['swift.cache'] = memory
        return app(environment, start)

    return answer


def serve(name, text, listener, wrap=lambda app: app):
    config = os.path.join(folder, f'{name}.conf')
    with open(config, 'w') as file:
        file.write(COMMON + text)
    app = loadapp(config, allow_modify_pipeline=False)
    logger = utils.get_logger({'log_level': 'CRITICAL'}, name)
    eventlet.spawn(
        eventlet.wsgi.server,
        listener,
        wrap(app),
        Silent(),
        protocol=SwiftHttpProtocol,
        debug=False,
        keepalive=True,
        max_size=1024,
        socket_timeout=60,
    )


import eventlet.wsgi

storage = {}
for name in ('account', 'container', 'object'):
    listener = eventlet.listen(('127.0.0.1', 0), backlog=1024)
    builder = RingBuilder(4, 1, 1)
    place = {'ip': '127.0.0.1', 'port': listener.getsockname()[1]}
    builder.add_dev(
        {
            'id': 0,
            'region': 1,
            'zone': 1,
            'device': 'd',
            'weight': 1,
            **place,
            **{f'replication_{key}': value for key, value in place.items()},
        }
    )
    builder.rebalance()
    builder.get_ring().save(os.path.join(folder, f'{name}.ring.gz'))
    storage[name] = listener
for name, listener in storage.items():
    serve(name, f'[pipeline:main]\npipeline = {name}-server\n[app:{name}-server]\nuse = egg:swift#{name}\n', listener)

users = ''.join(f"user_{name.replace(':', '_')} = {key} {group}\n" for name, (key, group) in ACCOUNTS.items())
serve(
    'proxy',
    f"""[pipeline:main]
pipeline = catch_errors gatekeeper healthcheck listing_formats bulk s3api tempauth copy container-quotas slo dlo proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
[filter:s3api]
use = egg:swift#s3api
s3_acl = false
[filter:tempauth]
use = egg:swift#tempauth
{users}
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:gatekeeper]
use = egg:swift#gatekeeper
[filter:healthcheck]
use = egg:swift#healthcheck
[filter:listing_formats]
use = egg:swift#listing_formats
[filter:bulk]
use = egg:swift#bulk
[filter:copy]
use = egg:swift#copy
[filter:container-quotas]
use = egg:swift#container_quotas
[filter:slo]
use = egg:swift#slo
[filter:dlo]
use = egg:swift#dlo
""",
    eventlet.listen(('127.0.0.1', port), backlog=1024),
    remembering,
)
print('ready', flush=True)
# Ends with the process that started it.
parent = os.getppid()
while os.getppid() == parent:
    eventlet.sleep(0.5)
