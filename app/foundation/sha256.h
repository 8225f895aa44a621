// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

#include <memory>

namespace outturn {

/// SHA-256 while reading, by libcrypto (eight times faster than QCryptographicHash on large returns).
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256 &) = delete;
    Sha256 &operator=(const Sha256 &) = delete;

    void add(QByteArrayView bytes);
    /// Lower-case hexadecimal; the object is spent afterwards.
    QByteArray hex();

private:
    struct Context;
    std::unique_ptr<Context> context_;
};

/// Lower-case hexadecimal SHA-256 of the bytes.
QByteArray sha256_hex(QByteArrayView bytes);

} // namespace outturn
