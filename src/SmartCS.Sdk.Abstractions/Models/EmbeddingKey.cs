using System.Security.Cryptography;
using System.Text;

namespace SmartCS.Sdk.Models;

/// <summary>Names the vector of a text in one space of vectors. The text itself is not held.</summary>
/// <param name="VectorSpace">The space.</param>
/// <param name="ContentHash">The SHA-256 hash of the text in UTF-8, as 64 lower-case hexadecimal digits.</param>
public readonly record struct EmbeddingKey(string VectorSpace, string ContentHash)
{
    /// <summary>The key of a text.</summary>
    /// <param name="vectorSpace">The space.</param>
    /// <param name="text">The text that was embedded.</param>
    public static EmbeddingKey Of(string vectorSpace, string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(vectorSpace);
        ArgumentNullException.ThrowIfNull(text);
        return new EmbeddingKey(vectorSpace, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }
}
