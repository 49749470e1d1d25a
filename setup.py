"""The part of the wheel that pyproject.toml cannot say: the library is built by Swift, works with any Python, and is this machine's."""
import pathlib
import re
import shutil
import subprocess

from setuptools import Distribution, setup
from setuptools.command.bdist_wheel import bdist_wheel
from setuptools.command.build_py import build_py

ROOT = pathlib.Path(__file__).resolve().parent


class BuildLibrary(build_py):
    def run(self):
        super().run()
        subprocess.run(["make", "library"], cwd=ROOT, check=True)
        shutil.copy(ROOT / ".build/release/libdatelinec.so", pathlib.Path(self.build_lib) / "dateline")


class AnyPython(bdist_wheel):
    def get_tag(self):
        return "py3", "none", super().get_tag()[2]


class MachineDistribution(Distribution):
    def has_ext_modules(self):
        return True


def version():
    return re.search(r'version = "([^"]+)"', (ROOT / "Sources/Dateline/Pipeline.swift").read_text())[1]


setup(version=version(), cmdclass={"build_py": BuildLibrary, "bdist_wheel": AnyPython}, distclass=MachineDistribution)
